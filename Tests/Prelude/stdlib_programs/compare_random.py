import random
def t(f):
    try: print('ok', f())
    except Exception as e: print(type(e).__name__, e)
for s in (0, 1, 12345678901234567890, -5, 1.5, 'abc', b'xyz', 'ü', True):
    random.seed(s)
    print(s, random.random(), random.randint(1,100), random.getrandbits(70), random.choice('abcdef'))
r = random.Random(42)
print([r.randint(1,6) for _ in range(10)], r.uniform(1,5), r.choices([1,2,3],k=5), r.choices('ab',weights=[1,9],k=5), r.choices('abc',cum_weights=[1,3,9],k=4))
print(r.sample(range(100),5), r.sample([1,2,3,4],4), r.sample('abc',2), r.sample(range(10**6),60)[:5], r.sample(['a','b'],3,counts=[2,4]))
x=list(range(20)); r.shuffle(x); print(x)
print(r.gauss(), r.gauss(1,2), r.normalvariate(0,1), r.expovariate(2), r.expovariate(), r.triangular(), r.triangular(1,5,2), r.betavariate(1,2), r.betavariate(.5,.5), r.lognormvariate(0,1), r.paretovariate(3), r.weibullvariate(1,2), r.vonmisesvariate(0,4), r.vonmisesvariate(0,0), r.gammavariate(2,3), r.gammavariate(.5,1), r.gammavariate(1,1), r.binomialvariate(10,.3), r.binomialvariate(1000,.3), r.binomialvariate(100,.7), r.binomialvariate(), r.randbytes(10))
for _ in range(200): r.binomialvariate(200,.4), r.gammavariate(1.5,1), r.normalvariate(), r.vonmisesvariate(1,2), r.binomialvariate(50,.1)
print(r.random())
s=r.getstate(); a=[r.gauss() for _ in range(3)]; r.setstate(s); print(a==[r.gauss() for _ in range(3)], s[0], len(s[1]), s[1][-1])
print(r.randrange(10), r.randrange(5,10), r.randrange(0,100,7), r.randrange(10,0,-3))
t(lambda: r.randrange(0)); t(lambda: r.randrange(5,5)); t(lambda: r.randrange(1,2,0)); t(lambda: r.randrange(1,0,3)); t(lambda: r.randint(5,1)); t(lambda: r.randrange(1.5)); t(lambda: r.choice([])); t(lambda: r.sample([1],2)); t(lambda: r.sample({1,2},1)); t(lambda: r.choices([],k=1)); t(lambda: r.choices([1],[1,2])); t(lambda: r.choices([1],[0])); t(lambda: r.choices([1,2],3)); t(lambda: r.choices([1],[1],cum_weights=[1])); t(lambda: r.gammavariate(0,1)); t(lambda: r.binomialvariate(-1)); t(lambda: r.binomialvariate(1,2)); t(lambda: random.seed([])); t(lambda: r.randrange(None)); t(lambda: r.randrange(3, step=2)); t(lambda: r.choice({1:2})); t(lambda: r.shuffle((1,2))); t(lambda: r.randint(1, 2.5)); t(lambda: r.sample([1,2],-1)); t(lambda: r.sample([1,2],1,counts=[1])); t(lambda: r.getrandbits(-1)); t(lambda: r.getrandbits(0))
class D(random.Random): pass
print(D(3).random(), D('x').randint(1,10))
