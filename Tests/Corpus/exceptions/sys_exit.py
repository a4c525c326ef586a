# sys.exit leaves with its status; finally blocks run.
import sys

try:
    print("leaving")
    sys.exit(3)
finally:
    print("finally")
