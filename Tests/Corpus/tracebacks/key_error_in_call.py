# The marks under a call and a subscript.
# record: stderr
def lookup(table, key):
    return table["first"][key]["third"]


print(lookup({"first": {"second": {}}}, "second"), "never")
