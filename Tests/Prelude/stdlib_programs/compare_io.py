import io
def t(f):
    try: print('ok', f())
    except Exception as e: print(type(e).__name__, e)
s=io.StringIO(); print('a',1,file=s); s.write('xyz\nq'); print(repr(s.getvalue()), s.tell(), s.seek(0), s.readline(), s.read(2), s.readlines(), s.read()); s.seek(1); s.write('ZZ'); print(repr(s.getvalue())); s.seek(0); print([l for l in s]); s.truncate(3); print(repr(s.getvalue())); s.close(); t(lambda: s.getvalue()); t(lambda: s.write('a'))
t(lambda: io.StringIO(3)); t(lambda: io.StringIO().write(3)); t(lambda: io.StringIO().seek(-1)); t(lambda: io.StringIO('a').seek(1,1)); t(lambda: io.StringIO().fileno())
with io.StringIO('a\nb') as f: print(f.read(), f.closed)
print(f.closed, io.StringIO('x').read(5), io.StringIO('abc').readline(2))
s=io.StringIO('abc'); s.seek(5); s.write('d'); print(repr(s.getvalue()), s.seek(0,2)); s.writelines(['1','2']); print(repr(s.getvalue()))
b=io.BytesIO(b'abc'); b.seek(0,2); b.write(b'd\nq'); print(b.getvalue(), b.seek(0), b.readline(), b.read()); t(lambda: b.write('s'))
