from itertools import *
import itertools
def t(f):
    try: print('ok', f())
    except Exception as e: print(type(e).__name__, e)
L=list
c=count(3); print(c, next(c), c, L(islice(c,3)), c, count(1,2), count(), count(1.5,.5), count(0,-1), count(1, 1.0), L(islice(count(.5,.5),3))); t(lambda: count('a'))
r=repeat(1,3); print(r, next(r), r, L(r), repeat('x'), repeat('x', -1), L(repeat('x',0)), L(map(pow, range(4), repeat(2)))); t(lambda: repeat(1,'a'));
print(L(islice(cycle('abc'),7)), L(cycle([])))
print(L(accumulate([1,2,3,4])), L(accumulate([1,2,3],lambda a,b:a*b)), L(accumulate([],initial=5)), L(accumulate([1,2],initial=10)), L(accumulate('abc')), L(accumulate([])), L(accumulate([3,1,2],max)))
print(L(chain('ab',[1,2],())), L(chain()), L(chain.from_iterable([[1],[2,3]])), L(chain.from_iterable('ab'))); t(lambda: L(chain([1],3))); t(lambda: L(chain.from_iterable(3)))
print(L(compress('ABCDEF',[1,0,1,0,1,1])), L(dropwhile(lambda x:x<3,[1,2,3,1])), L(takewhile(lambda x:x<3,[1,2,3,1])), L(filterfalse(lambda x:x%2,range(6))), L(filterfalse(None,[0,1,'',2])), L(starmap(pow,[(2,3),(3,2)])), L(pairwise('abcd')), L(pairwise('a')))
print([(k,L(g)) for k,g in groupby('aaabbca')], [(k,L(g)) for k,g in groupby([1,3,2,4,5],key=lambda x:x%2)], [k for k,g in groupby('aabbc')], L(groupby([]))) ; gs=L(groupby('aab')); print([L(g) for k,g in gs])
g=groupby('aaab'); k,gg=next(g); print(next(gg)); k2,g2=next(g); print(k2,L(gg),L(g2)); t(lambda: next(g)); t(lambda: next(g))
print(L(islice('abcdef',3)), L(islice('abcdef',2,5)), L(islice('abcdef',0,None,2)), L(islice('abc',None)), L(islice(range(10),1,8,3)), L(islice('abc',5,10)), L(islice('abc',0)))
it=iter(range(10)); print(L(islice(it,2,6,3)), L(it)); it=iter(range(10)); print(L(islice(it,3)), L(it)); it=iter(range(10)); print(L(islice(it,0,5,2)), next(it))
for a in ((-1,),('a',),(0,-1),(-1,3),(0,3,0),(0,3,-1),(1.5,)): t(lambda: islice('abc',*a))
t(lambda: islice('a')); t(lambda: islice(3,4)); t(lambda: islice('a',1,2,3,4))
print(L(zip_longest('abc','x')), L(zip_longest('abc','x',fillvalue='-')), L(zip_longest()), L(zip_longest([1,2],[3],[4,5,6])))
print(L(product('ab',[1,2])), L(product('ab',repeat=2)), L(product()), L(product([],[1])), len(L(product(range(3),repeat=3)))); t(lambda: product('a',repeat=-1))
print(L(permutations('abc')), L(permutations('abc',2)), L(permutations('ab',3)), L(permutations([],0)), len(L(permutations(range(5)))), L(permutations(range(4),3))); t(lambda: permutations('a',-1)); t(lambda: permutations('a','b'))
print(L(combinations('abcd',2)), L(combinations('ab',3)), L(combinations('abc',0)), L(combinations(range(5),4))); t(lambda: combinations('a',-1))
print(L(combinations_with_replacement('abc',2)), L(combinations_with_replacement('',1)), L(combinations_with_replacement('ab',0)), L(combinations_with_replacement('ab',3)))
print(L(batched('abcdefg',3)), L(batched([],2)), L(batched('abcd',2,strict=True))); t(lambda: L(batched('abc',2,strict=True))); t(lambda: batched('a',0))
a,b=tee([1,2,3]); print(next(a),next(a),L(b),L(a)); x,y,z=tee(iter('ab'),3); print(L(x),L(z),L(y), tee('a',0)); t(lambda: tee('a',-1)); t(lambda: tee(3))
print(type(chain()).__name__, type(count()), type(islice('a',1)).__module__, repr(chain())[:23])
print(next(chain('ab')), sum(islice(count(),5)), dict(zip('ab',count())), [x for x in chain('a','b')], 'b' in chain('ab'), max(chain([1],[5])), sorted(chain([3],[1])), ''.join(chain('ab','c')))
ch=chain('abc'); next(ch); print(L(ch)); 
for i, x in zip(count(10), 'ab'): print(i,x)
tw=takewhile(lambda x: x<2, count()); print(L(tw), L(tw))
print(L(zip(*[iter('abcdef')]*2)), *chain('ab'))
t(lambda: next(chain())); t(lambda: next(takewhile(bool,[0])))
t(lambda: takewhile(bool, 3)); t(lambda: groupby(3)); t(lambda: cycle(3)); t(lambda: accumulate(3));
