# A longer program: word count with sorting and formatting.
text = """the quick brown fox jumps over the lazy dog
the dog barks the fox runs"""
counts = {}
for line in text.splitlines():
    for word in line.split():
        counts[word] = counts.get(word, 0) + 1
for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:5]:
    print(f"{word:<8}{count:>3}{'#' * count:>6}")
longest = max(counts, key=len)
print(longest, len(counts), sum(counts.values()))
