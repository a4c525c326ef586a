# Positional arguments between options
# record: no trace
import argparse,sys
sys.stderr=sys.stdout
def t(f):
    try: print(repr(f()))
    except SystemExit as e: print("exit", e.code)
p=argparse.ArgumentParser(prog="q"); p.add_argument("f"); p.add_argument("r",nargs="*"); p.add_argument("-v",action="store_true")
for a in [["f","-v","1"],["-v","f","1"],["f","1","-v"],["f","1","-v","2"],["-v","f"]]: t(lambda: p.parse_args(a))
p=argparse.ArgumentParser(prog="q"); p.add_argument("f",nargs="?",default="D"); p.add_argument("-v",action="store_true")
for a in [["-v","x"],["x","-v"],["-v"],[]]: t(lambda: p.parse_args(a))
p=argparse.ArgumentParser(prog="q"); p.add_argument("cmd"); p.add_argument("a",nargs=argparse.REMAINDER); p.add_argument("-v",action="store_true")
for a in [["c","-v","x"],["-v","c","-z","1"],["c"]]: t(lambda: p.parse_args(a))
