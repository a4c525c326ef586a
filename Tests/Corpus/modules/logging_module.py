# Levels, formats, filters, handlers and the hierarchy of loggers
# record: no trace
import logging, sys
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
log=logging.getLogger("app.db")
logging.warning("root %s", "w"); logging.info("no"); log.error("err")
logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, format="%(asctime)s %(levelname)-8s [%(name)s] %(message)s", force=True)
log.debug("d %d", 5); log.critical("c"); log.log(25,"lvl"); log.error({"a":1}); log.info("%(x)s",{"x":3})
h=logging.StreamHandler(sys.stdout); h.setFormatter(logging.Formatter("{levelname} {name} {funcName} {lineno} {module} {filename} {threadName} {processName} {message}",style="{")); log.addHandler(h); log.propagate=False
log.info("x")
def g(): log.warning("in g")
g()
h.setFormatter(logging.Formatter("$levelname|$message", style="$")); log.info("dollar")
h.setFormatter(logging.Formatter("%(asctime)s.%(msecs)03d %(message)s", datefmt="%H:%M:%S")); log.info("t")
h.setFormatter(logging.Formatter("%(levelno)s %(taskName)s")); log.info("t")
h.setLevel(logging.ERROR); log.info("no"); log.error("yes"); h.setLevel("DEBUG")
print(log, logging.root, logging.getLevelName(10), logging.getLevelName("INFO"), logging.getLevelName(35), log.getEffectiveLevel(), log.isEnabledFor(5), log.name, log.parent, logging.getLogger("app"), log.parent, log.hasHandlers())
t(lambda: log.setLevel("X")); t(lambda: log.setLevel(1.5)); t(lambda: logging.basicConfig(foo=1, force=True)); t(lambda: logging.Formatter("abc")); t(lambda: logging.Formatter("%(x)s",style="q"))
class F(logging.Filter):
    def filter(self, r): return "secret" not in r.getMessage()
log.addFilter(F()); log.error("secret"); log.error("public")
h.setFormatter(logging.Formatter("%(message)s %(user)s")); log.info("x", extra={"user":"bob"})
h.setFormatter(logging.Formatter("%(message)s %(user)s", defaults={"user":"?"})); log.info("x")
a=logging.LoggerAdapter(log,{"user":"ada"}); a.info("hey"); print(a)
h.setFormatter(None); log.info("plain")
logging.addLevelName(5,"TRACE"); log.setLevel(5); h.setFormatter(logging.Formatter()); log.log(5,"trace")
h.setFormatter(logging.Formatter("%(levelname)s:%(message)s")); log.error("with exc", exc_info=ValueError("v")); log.info("none exc", exc_info=True)
logging.disable(logging.CRITICAL); log.critical("no"); logging.disable(logging.NOTSET); log.disabled=True; log.error("no"); log.disabled=False
log.info("%s"); log.info("100%")
try: 1/0
except ZeroDivisionError: log.exception("boom")
r=logging.makeLogRecord({"msg":"m","levelname":"L"}); print(r.getMessage(), r)
import logging.config
logging.config.dictConfig({"version":1,"formatters":{"f":{"format":"CFG %(levelname)s %(message)s"}},"handlers":{"c":{"class":"logging.StreamHandler","formatter":"f","stream":"ext://sys.stdout"}},"root":{"handlers":["c"],"level":"INFO"},"disable_existing_loggers":False})
logging.info("cfg"); logging.getLogger("q").debug("no"); logging.getLogger("q").warning("q")
import tempfile, os; os.chdir(tempfile.mkdtemp())
fh=logging.FileHandler("x.log","w"); fh.setFormatter(logging.Formatter("F %(message)s")); l2=logging.getLogger("file"); l2.addHandler(fh); l2.info("to file"); fh.close(); print(open("x.log").read())
n=logging.getLogger("lib"); n.addHandler(logging.NullHandler()); n.error("null+root")
