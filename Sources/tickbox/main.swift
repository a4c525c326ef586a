print("tickbox")
