# A genuine SyntaxError.
# record: stderr
print("never printed")
x = (1 +
