extension Grammar {
    static let expressions = #"""
        expressions: expression (',' expression)+ ','? {tuple} | expression ',' {tuple} | expression
        expression: bad_expression | bad_legacy | disjunction 'if' disjunction 'else' expression {conditional}
            | disjunction | lambda
        yield_expr: 'yield' 'from' expression {yield} | 'yield' star_expressions? {yield}
        star_expressions: star_expression (',' star_expression)+ ','? {tuple} | star_expression ',' {tuple}
            | star_expression
        star_expression: '*' bitwise_or {starred} | expression
        star_named_list: a=star_named% ','? {=a}
        star_named: '*' bitwise_or {starred} | named
        assignment_expression: NAME ':=' ~ expression {named}
        named: assignment_expression | bad_named | a=expression !':=' {=a}
        """#

    static let operators = #"""
        disjunction: conjunction or_operand* {fold}
        or_operand: 'or' conjunction {operation}
        conjunction: inversion and_operand* {fold}
        and_operand: 'and' inversion {operation}
        inversion: 'not' inversion {operation} | comparison
        comparison: bitwise_or compared* {fold}
        compared: ('==' | '!=' | '<=' | '<' | '>=' | '>' | 'not' 'in' | 'in' | 'is' 'not' | 'is') bitwise_or {comparison}
        bitwise_or: bitwise_xor or_bits* {fold}
        or_bits: '|' bitwise_xor {operation}
        bitwise_xor: bitwise_and xor_bits* {fold}
        xor_bits: '^' bitwise_and {operation}
        bitwise_and: shift and_bits* {fold}
        and_bits: '&' shift {operation}
        shift: sum shifted* {fold}
        shifted: ('<<' | '>>') sum {operation}
        sum: term added* {fold}
        added: ('+' | '-') term {operation}
        term: factor multiplied* {fold}
        multiplied: ('*' | '/' | '//' | '%' | '@') factor {operation}
        factor: ('+' | '-' | '~') factor {operation} | power
        power: await_primary '**' factor {operation} | await_primary
        await_primary: 'await' primary {await} | primary
        primary: atom trailer* {fold}
        trailer: '.' NAME {attribute} | generator {call} | '(' arguments? ')' {call} | '[' slices ']' {subscript}
        slices: slice !',' | (slice | starred)% ','? {tuple}
        slice: expression? ':' expression? (':' expression?)? | named
        """#

    static let atoms = #"""
        atom: NAME {name} | 'True' {true} | 'False' {false} | 'None' {none} | strings | NUMBER {literal}
            | &'(' (tuple | group | generator) | &'[' (list | list_comprehension)
            | &'{' (dictionary | set | dictionary_comprehension | set_comprehension) | '...' {ellipsis}
        group: '(' a=(yield_expr | named) ')' {=a} | bad_group
        tuple: '(' (star_named ',' star_named_list?)? ')' {tuple}
        list: '[' star_named_list? ']' {list}
        set: '{' star_named_list '}' {set}
        generator: '(' (assignment_expression | expression !':=') clauses ')' {generator} | bad_comprehension
        list_comprehension: '[' named clauses ']' {listComprehension} | bad_comprehension
        set_comprehension: '{' named clauses '}' {setComprehension} | bad_comprehension
        dictionary: '{' items? '}' {dictionary} | '{' wrong_items '}'
        items: item% ','?
        item: '**' bitwise_or | pair
        pair: expression ':' expression
        dictionary_comprehension: '{' pair clauses '}' {dictionaryComprehension} | bad_dictionary_comprehension
        clauses: clause+
        clause: 'async'? 'for' star_targets 'in' ~ disjunction ('if' disjunction)* | bad_clause | bad_for_target
        strings: string+ {fold}
        string: STRING {literal} | FSTART fstring_part* FEND {formatted}
        fstring_part: field | FMIDDLE
        field: '{' assigned '='? conversion? format? '}' | bad_field
        conversion: a='!' b=NAME {! conversion(a,b)}
        format: ':' fstring_part*
        bad_field: '{' a='=' {! at(a) f-string: valid expression required before '='}
            | '{' a='!' {! at(a) f-string: valid expression required before '!'}
            | '{' a=':' {! at(a) f-string: valid expression required before ':'}
            | '{' a='}' {! at(a) f-string: valid expression required before '}'}
            | '{' !assigned {! next f-string: expecting a valid expression after '{'}
            | '{' assigned !('=' | '!' | ':' | '}') {! next f-string: expecting '=', or '!', or ':', or '}'}
            | '{' assigned '=' !('!' | ':' | '}') {! next f-string: expecting '!', or ':', or '}'}
            | '{' assigned '='? bad_conversion
            | '{' assigned '='? ('!' NAME)? !(':' | '}') {! next f-string: expecting ':' or '}'}
            | '{' assigned '='? ('!' NAME)? ':' fstring_part* !'}' {! next f-string: expecting '}', or format specs}
            | '{' assigned '='? ('!' NAME)? !'}' {! next f-string: expecting '}'}
        bad_conversion: '!' &(':' | '}') {! next f-string: missing conversion character}
            | '!' !NAME {! next f-string: invalid conversion character}
        """#

    static let arguments = #"""
        arguments: args ','? &')' | bad_arguments
        args: positional% (',' keyword_args)? {args} | keyword_args {args}
        positional: starred | (assignment_expression | a=expression !':=' {=a}) !'='
        keyword_args: star_keyword% ',' double_star_keyword% | star_keyword% | double_star_keyword%
        starred: bad_starred | '*' expression {starred} | wrong_star
        wrong_star: '*' {! last Invalid star expression}
        star_keyword: bad_keyword | NAME '=' expression {keyword} | starred
        double_star_keyword: bad_keyword | NAME '=' expression {keyword} | '**' expression {doubleStarred}
        bad_arguments: (positional% ',' keyword_args | keyword_args) a=',' b=(starred !'=')% {! range(a,b) iterable argument unpacking follows keyword argument unpacking}
            | a=expression b=clauses ',' (args | expression clauses)? {! clause(a,b) Generator expression must be parenthesized}
            | a=NAME b='=' expression clauses {! range(a,b) invalid syntax. Maybe you meant '==' or ':=' instead of '='?}
            | (args ',')? a=NAME b='=' &(',' | ')') {! range(a,b) expected argument value expression}
            | a=args b=clauses {! generator(a,b) Generator expression must be parenthesized}
            | args ',' a=expression b=clauses {! clause(a,b) Generator expression must be parenthesized}
            | a=args ',' args {! order(a) positional argument follows keyword argument}
        bad_keyword: a=('True' | 'False' | 'None') b='=' {! range(a,b) cannot assign to %s}
            | a=NAME b='=' expression clauses {! range(a,b) invalid syntax. Maybe you meant '==' or ':=' instead of '='?}
            | !(NAME '=') a=expression b='=' {! range(a,b) expression cannot contain assignment, perhaps you meant "=="?}
            | a='**' expression '=' b=expression {! range(a,b) cannot assign to keyword argument unpacking}
        bad_starred: a='*' expression '=' b=expression {! range(a,b) cannot assign to iterable argument unpacking}
        """#

    static let targets = #"""
        star_targets: a=star_target !',' {=a} | star_target (',' star_target)* ','? {tuple}
        star_target: '*' !'*' star_target {starred} | target
        target: target_base '.' NAME !trailer_start | target_base '[' slices ']' !trailer_start | star_atom
        star_atom: NAME | '(' target ')' | '(' (star_target ',' (star_target% ','?)?)? ')'
            | '[' (star_target% ','?)? ']'
        single_target: member_target | NAME | '(' single_target ')'
        member_target: target_base '.' NAME !trailer_start | target_base '[' slices ']' !trailer_start
        target_base: atom &trailer_start (trailer &trailer_start)*
        trailer_start: '(' | '[' | '.'
        del_targets: del_target% ','?
        del_target: target_base '.' NAME !trailer_start | target_base '[' slices ']' !trailer_start | del_atom
        del_atom: NAME | '(' del_target ')' | '(' del_targets? ')' | '[' del_targets? ']'
        """#

    static let wrongExpressions = #"""
        bad_expression: !(NAME STRING | SOFT) a=disjunction b=plain_expression {! comma(a,b) invalid syntax. Perhaps you forgot a comma?}
            | a=disjunction 'if' b=disjunction !('else' | ':') {! range(a,b) expected 'else' after 'if' expression}
            | a='lambda' l_parameters? b=':' &FMIDDLE {! range(a,b) f-string: lambda expressions are not allowed without parentheses}
        plain_expression: disjunction 'if' disjunction 'else' expression | disjunction | lambda
        bad_legacy: a=NAME !'(' b=star_expressions {! legacy(a,b)}
        bad_named: a=expression ':=' expression {! at(a) cannot use assignment expressions with %a}
            | a=NAME '=' b=bitwise_or !('=' | ':=') {! range(a,b) invalid syntax. Maybe you meant '==' or ':=' instead of '='?}
            | !(list | tuple | generator | 'True' | 'None' | 'False') a=bitwise_or '=' bitwise_or !('=' | ':=') {! at(a) cannot assign to %a here. Maybe you meant '==' instead of '='?}
        bad_group: '(' a=starred ')' {! at(a) cannot use starred expression here}
            | '(' a='**' expression ')' {! at(a) cannot use double starred expression here}
        bad_comprehension: ('[' | '(' | '{') a=starred clauses {! at(a) iterable unpacking cannot be used in comprehension}
            | ('[' | '{') a=star_named ',' b=star_named_list clauses {! range(a,b) did you forget parentheses around the comprehension target?}
            | ('[' | '{') a=star_named b=',' clauses {! range(a,b) did you forget parentheses around the comprehension target?}
        bad_dictionary_comprehension: '{' a='**' bitwise_or clauses '}' {! at(a) dict unpacking cannot be used in dict comprehension}
        bad_clause: 'async'? 'for' bitwise_or (',' bitwise_or)* ','? !'in' {! last 'in' expected after for-loop variables}
        wrong_items: item% ',' wrong_pair
            | expression ':' a='*' bitwise_or {! from(a) cannot use a starred expression in a dictionary value}
            | expression a=':' &('}' | ',') {! at(a) expression expected after dictionary key and ':'}
        wrong_pair: a=expression !':' {! key(a) ':' expected after dictionary key}
            | expression ':' a='*' bitwise_or {! from(a) cannot use a starred expression in a dictionary value}
            | expression a=':' &('}' | ',') {! at(a) expression expected after dictionary key and ':'}
        """#
}
