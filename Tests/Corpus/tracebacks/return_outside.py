# A SyntaxError found after parsing.
# record: stderr
x = 1
return x
