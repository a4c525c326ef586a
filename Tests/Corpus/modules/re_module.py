# Patterns match, replace and split as re does; wrong patterns say what is wrong
# record: no trace
import re
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
for p,s in [(r"a+b*","xaab"),(r"(\w+) (\w+)","hello world"),(r"(?P<y>\d{4})-(?P<m>\d\d)","on 2024-05!"),(r"^$",""),(r"(a|ab)(c|bcd)(d*)","abcd"),(r"(?i)HeLLo","hello"),(r"\bfoo\b","a foo b"),(r"(a)?b","b"),(r"(?:x|y)+?z","xyxz"),(r"(?=a)a(?!b)","acab"),(r"(?<=\$)\d+","cost $45"),(r"(?<!\$)\b\d+","cost $45 67"),(r"(.)\1","hello"),(r"[^\W\d_]+","12ab_c"),(r"[a-z&&]+","a&b"),(r"\d{2,3}?","12345"),(r"(?s)a.b","a\nb"),(r"(?m)^b$","a\nb\nc"),(r"(?x) a  b # c\n","ab"),(r"(a*)*","aab"),(r"(a*)+","b"),(r"(?>a+)b","aab"),(r"a++b","aab"),(r"(?(1)a|b)","b"),(r"(x)?(?(1)y|z)","xy"),(r"(?P<q>['\"]).*?(?P=q)","say 'hi' \"x\""),(r"\Aab\Z","ab"),(r"[]a]+","]a"),(r"[\]\-x]+","]-x"),(r"\u00e9|\x41","é"),(r"ä","Ä"),(r"(?i)ä","Ä"),(r"(?i)[à-ý]+","ÀÝ"),(r"(a{2}){2}","aaaaa"),(r"a{,2}","aaa"),(r"x{a}","x{a}"),(r"((a)|b)*","ab"),(r"(?:(a)|b)*","ab"),(r"(\d+)(?:px|em)(?!\w)","12px 3em"),(r"(?-i:A)b","Ab"),(r"\s+\S","a \t b"),(r".*?,","a,b,c"),(r"(a|b)*?c","abac"),(r"$","x\n"),(r"\Z","x\n"),("",""),(r"(?a)\w+","é1a"),(r"\w+","é1a"),(r"(a+)+$","aaaaab")]:
    for fn in [re.search, re.match, re.fullmatch, re.findall]:
        def g():
            m=fn(p,s)
            return (m, m.groups(), m.groupdict(), m.lastindex, m.lastgroup, m.span()) if isinstance(m,re.Match) else m
        t(g)
    t(lambda: [m.span() for m in re.finditer(p,s)]); t(lambda: re.split(p,s)); t(lambda: re.sub(p,"<\\g<0>>",s)); t(lambda: re.subn(p,lambda m: m.group().upper(),s,count=1))
for p in ["(","a)","*a","a**","[a","[z-a]","\\","(?P<1>a)","(?P<a>x)(?P<a>y)","(?P=zz)","\\1","(?z)","a{3,2}","(?<=a+)b","(?P<a","\\q","(?#abc","a(?i)b","[\\d-z]","(?:","(?","(?P","(?<x","(?(5)a)","x{1}{2}","+","\\x1","(a\\1)","(?(1)a|b|c)","(?i-)","(?-:a)","(?<a>b)"]: t(lambda: re.compile(p))
print(re.compile("a",re.I|re.M), re.compile(r"a").flags, re.I, repr(re.I|re.S), re.compile(b"a"), re.search(rb"\d+",b"a12").group())
m=re.match(r"(?P<a>\d)(?P<b>x)?","1"); print(m["a"], m[1], m.group("a","b"), m.groups("d"), m.groupdict(), m.start("b"), m.end(1), m.string, m.re.pattern, m.pos, m.endpos, m.expand(r"\1-\g<a>")); t(lambda: m.group(5)); t(lambda: m["zz"])
t(lambda: re.sub(r"(\w)(\d)?",r"[\1\2]","a1b")); t(lambda: re.sub("a",r"\n\t\\","xax")); t(lambda: re.sub("a",r"\q","a")); t(lambda: re.sub("a",r"\3","a")); t(lambda: re.sub("(?P<x>a)",r"\g<y>","a")); t(lambda: re.escape("a.b*c [x] é_")); t(lambda: re.split(r"[,;]\s*","a, b;c",maxsplit=1)); t(lambda: re.split(r"(,)","a,b")); t(lambda: re.split("x*","axbc")); t(lambda: re.sub("x*","-","abxd")); t(lambda: re.match(5,"a")); t(lambda: re.match("a",5)); t(lambda: re.match("a",b"a")); t(lambda: re.compile(re.compile("a"))); t(lambda: re.compile(re.compile("a"),re.I)); t(lambda: re.findall(r"(\w)(\d)","a1b2")); t(lambda: re.compile("b").search("abab",2).span()); t(lambda: re.compile("^b").match("ab",1)); t(lambda: bool(re.match("","")))
#
print(re.sub(r"(?<!^)(?=[A-Z])","_","camelCaseString").lower(), re.findall(r"[\w.+-]+@[\w-]+\.[\w.-]+","a@b.com, c.d@e.org"), re.sub(r"\s+"," ","a   b\n\nc").strip(), re.findall(r"\b\w{5}\b","hello there world abc"))
print(len(re.findall("a","a"*100000)), re.match(r"(?:a|b)*","ab"*5000).end(), re.search(r"(\d+)\D+(\d+)", "x"*1000+"12ab34").groups())
