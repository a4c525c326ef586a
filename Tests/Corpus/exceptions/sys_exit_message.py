# sys.exit with a text prints it on stderr and gives status 1.
# record: stderr
import sys

try:
    sys.exit()
except SystemExit as error:
    print(error.code)
sys.exit("the reason")
