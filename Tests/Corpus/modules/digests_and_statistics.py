# Digests, base64, UUIDs, statistics and fractions
# record: no trace
import hashlib, hmac, base64, uuid, binascii, secrets, random, statistics, tempfile, os, glob, fnmatch
from fractions import Fraction as F
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
for n in ["md5","sha1","sha224","sha256","sha384","sha512"]:
    for m in [b"",b"abc",b"x"*200]: print(n, hashlib.new(n,m).hexdigest(), getattr(hashlib,n)(m).digest_size, hashlib.new(n).block_size)
h=hashlib.sha256(); h.update(b"a"); h.update(b"b"); print(h.hexdigest(), h.name); t(lambda: hashlib.md5("x")); t(lambda: hashlib.new("nope")); print(hmac.new(b"k",b"m","sha256").hexdigest(), hmac.new(b"k"*100,b"m",hashlib.md5).hexdigest())
for m in [b"",b"a",b"ab",b"abc",b"\xff\xfe\xfd\xfc"]: print(base64.b64encode(m), base64.b64decode(base64.b64encode(m)), base64.urlsafe_b64encode(m), base64.b32encode(m), base64.b32decode(base64.b32encode(m)), base64.b16encode(m))
t(lambda: base64.b64decode("abc")); t(lambda: base64.b64decode("a")); t(lambda: base64.b64encode("x")); print(binascii.hexlify(b"ab"), binascii.crc32(b"hello"))
random.seed(1); u=uuid.UUID(int=random.getrandbits(128),version=4); print(u, repr(u), u.version, u.hex, u.variant, len(str(uuid.uuid4())), uuid.uuid5(uuid.NAMESPACE_DNS,"python.org"), uuid.uuid3(uuid.NAMESPACE_DNS,"python.org"), uuid.UUID("{12345678-1234-5678-1234-567812345678}").fields); t(lambda: uuid.UUID("x"))
D=[1,2,3,4,4,5.5]
for f in [statistics.mean,statistics.fmean,statistics.median,statistics.median_low,statistics.median_high,statistics.mode,statistics.multimode,statistics.stdev,statistics.pstdev,statistics.variance,statistics.pvariance,statistics.geometric_mean,statistics.harmonic_mean,statistics.quantiles]:
    t(lambda: f(D)); t(lambda: f([1,2,4])); t(lambda: f([])); t(lambda: f([F(1,2),F(1,3)]))

for a in [F(1,2),F("3/4"),F("-1.5"),F(0.25),F(6,-4),F(5)]:
    print(a, repr(a), float(a), int(a), round(a), a==0.5, hash(a), a+1, a-F(1,3), a*2, a/3, a//1, a%1, a**2, -a, abs(a), a<1, 1/a, 2-a, a+0.5, f"{a}")
t(lambda: F(1,0)); t(lambda: F("x")); t(lambda: F(1.5,2)); t(lambda: F(1)/0); print(F(3.14159).limit_denominator(100), sum([F(1,3)]*3), F(1,3).as_integer_ratio())

with tempfile.TemporaryDirectory() as d:
    p=os.path.join(d,"a.txt"); open(p,"w").write("x"); shutil.copy(p,os.path.join(d,"b.txt")); print(sorted(os.path.basename(x) for x in glob.glob(d+"/*.txt")), os.path.exists(p))
print(os.path.exists(d), fnmatch.fnmatch("a.py","*.py"), fnmatch.filter(["a","b1"],"?[0-9]"))
