# Command lines, help and errors as argparse has them
# record: no trace
import argparse, sys
def t(f):
    try: print(repr(f()))
    except SystemExit as e: print("exit", e.code)
    except Exception as e: print(type(e).__name__, e)
sys.stderr=sys.stdout
def mk(**kw):
    p=argparse.ArgumentParser(prog="tool", description="Does a thing that is useful to describe in more than one line so it wraps.", epilog="the end", **kw)
    p.add_argument("file", help="the file"); p.add_argument("rest", nargs="*", type=int)
    p.add_argument("-v","--verbose",action="store_true",help="be loud"); p.add_argument("-n","--num",type=int,default=3,help="how many (default: %(default)s)"); p.add_argument("--mode",choices=["a","b"],default="a"); p.add_argument("-x",action="append"); p.add_argument("--pair",nargs=2,metavar=("A","B")); p.add_argument("-c",action="count",default=0); p.add_argument("--opt",nargs="?",const="K"); p.add_argument("--version",action="version",version="%(prog)s 1.0"); p.add_argument("--flag",action=argparse.BooleanOptionalAction)
    return p
for a in [["f"],["f","1","2"],["f","-v","--num","5"],["f","-n5","-vcc"],["f","--num=7","--mode","b"],["f","--mode","z"],[],["f","x"],["f","--num"],["f","--num","q"],["f","-x","1","-x","2"],["f","--pair","1"],["f","--pair","1","2"],["f","--opt"],["f","--opt","z"],["--version"],["-h"],["f","--bogus"],["f","--verb"],["f","--ver"],["f","--","-1"],["f","-1"],["f","--no-flag"],["f","--flag"],["--num","1","f","2"],["f","1","-v","2"]]: t(lambda: mk().parse_args(a))
t(lambda: mk().parse_known_args(["f","--zzz","1"]))
p=argparse.ArgumentParser(prog="git"); p.add_argument("-q",action="store_true"); s=p.add_subparsers(dest="cmd",help="commands",required=True); a=s.add_parser("add",help="adds"); a.add_argument("path",nargs="+"); c=s.add_parser("commit",help="commits"); c.add_argument("-m","--message",required=True); c.set_defaults(func=1)
for x in [["add","a","b"],["-q","commit","-m","x"],["commit"],[],["zz"],["-h"],["add","-h"],["add"]]: t(lambda: p.parse_args(x))
p=argparse.ArgumentParser(prog="m"); g=p.add_mutually_exclusive_group(required=True); g.add_argument("--a",action="store_true"); g.add_argument("--b",type=float); gg=p.add_argument_group("special","special things"); gg.add_argument("--z",help="zed")
for x in [["--a"],["--b","1.5"],["--a","--b","2"],[],["-h"]]: t(lambda: p.parse_args(x))
p=argparse.ArgumentParser(prog="d",formatter_class=argparse.ArgumentDefaultsHelpFormatter); p.add_argument("--port",type=int,default=80,help="the port"); p.add_argument("--very-long-option-name-here",help="long help text that goes on and on and wraps around the eighty columns of the terminal"); p.add_argument("--host",default="localhost",help="host"); t(lambda: p.print_help()); t(lambda: p.parse_args(["--port","1"])); t(lambda: p.format_usage())
p=argparse.ArgumentParser(prog="e",exit_on_error=False); p.add_argument("--n",type=int); t(lambda: p.parse_args(["--n","x"])); t(lambda: p.add_argument("--n")); print(argparse.Namespace(a=1,b="x"))
def pos(s):
    v=int(s)
    if v<0: raise argparse.ArgumentTypeError("neg")
    return v
p=argparse.ArgumentParser(prog="g"); p.add_argument("n",type=pos); t(lambda: p.parse_args(["5"])); t(lambda: p.parse_args(["x"])); p.add_argument("--k",dest="kk",required=True); t(lambda: p.parse_args(["5"]))
