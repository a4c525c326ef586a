extension Grammar {
    static let statements = #"""
        file: statement* END
        interactive: (NEWLINE | statement)* END
        eval: expressions NEWLINE* END
        statement: compound | simple_line
        simple_line: simple !';' NEWLINE | simple (';' simple)* ';'? NEWLINE
        simple: assignment | &"type" type_alias | star_expressions | &'return' return_statement
            | &('import' | 'from') import_statement | &'raise' raise_statement | 'pass' | &'del' del_statement
            | &'yield' yield_expr | &'assert' assert_statement | 'break' | 'continue'
            | 'global' NAME% | 'nonlocal' NAME%
        compound: &('def' | '@' | 'async') function | &'if' if_statement | &('class' | '@') class
            | &('with' | 'async') with | &('for' | 'async') for | &'try' try | &'while' while | match
        block: NEWLINE INDENT statement+ DEDENT | simple_line | bad_block
        bad_block: NEWLINE !INDENT {! indent expected an indented block}
        """#

    static let simpleStatements = #"""
        assignment: NAME ':' expression ('=' assigned)?
            | ('(' single_target ')' | member_target) ':' expression ('=' assigned)?
            | (star_targets '=')+ assigned !'='
            | single_target augmented ~ assigned
            | bad_assignment
        assigned: yield_expr | star_expressions
        augmented: '+=' | '-=' | '*=' | '@=' | '/=' | '%=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '**=' | '//='
        bad_assignment: a=annotated_display ':' expression {! at(a) only single target (not %a) can be annotated}
            | a=star_named ',' star_named_list* ':' expression {! at(a) only single target (not tuple) can be annotated}
            | a=expression ':' expression {! at(a) illegal target for annotation}
            | (star_targets '=')* a=star_expressions '=' {! target(a) cannot assign to %t}
            | (star_targets '=')* a=yield_expr '=' {! at(a) assignment to yield expression not possible}
            | a=star_expressions augmented assigned {! at(a) '%a' is an illegal expression for augmented assignment}
        annotated_display: list | tuple | '(' a=annotated_display ')' {=a}
        return_statement: 'return' star_expressions?
        raise_statement: 'raise' expression ('from' expression)? | 'raise'
        assert_statement: 'assert' expression (',' expression)?
        del_statement: 'del' del_targets &(';' | NEWLINE) | bad_del
        bad_del: 'del' a=star_expressions {! deleted(a) cannot delete %t}
        type_alias: "type" NAME type_parameters? '=' expression
        import_statement: bad_import | 'import' dotted_as_name% | import_from
        bad_import: a='import' dotted_name% 'from' dotted_name {! from(a) Did you mean to use 'from ... import ...' instead?}
            | 'import' a=NEWLINE {! from(a) Expected one or more names after 'import'}
        dotted_as_name: dotted_name ('as' NAME)?
        dotted_name: NAME ('.' NAME)*
        import_from: 'from' ('.' | '...')* dotted_name 'import' imported
            | 'from' ('.' | '...')+ 'import' imported
        imported: '(' imported_name% ','? ')' | imported_name% !',' | '*' | bad_imported
        imported_name: NAME ('as' NAME)?
        bad_imported: imported_name% ',' NEWLINE {! last trailing comma not allowed without surrounding parentheses}
            | a=NEWLINE {! from(a) Expected one or more names after 'import'}
        """#

    static let blocks = #"""
        if_statement: bad_if | 'if' named ':' block elif | 'if' named ':' block else?
        bad_if: 'if' named NEWLINE {! last expected ':'}
            | a='if' named ':' NEWLINE !INDENT {! indent expected an indented block after 'if' statement on line %l}
        elif: bad_elif | 'elif' named ':' block elif | 'elif' named ':' block else?
        bad_elif: 'elif' named NEWLINE {! last expected ':'}
            | a='elif' named ':' NEWLINE !INDENT {! indent expected an indented block after 'elif' statement on line %l}
        else: bad_else | 'else' &&':' block
        bad_else: a='else' ':' NEWLINE !INDENT {! indent expected an indented block after 'else' statement on line %l}
        while: bad_while | 'while' named ':' block else?
        bad_while: 'while' named NEWLINE {! last expected ':'}
            | a='while' named ':' NEWLINE !INDENT {! indent expected an indented block after 'while' statement on line %l}
        for: bad_for | 'for' star_targets 'in' ~ star_expressions ':' block else?
            | 'async' 'for' star_targets 'in' ~ star_expressions ':' block else? | bad_for_target
        bad_for: 'async'? 'for' star_targets 'in' star_expressions NEWLINE {! last expected ':'}
            | 'async'? a='for' star_targets 'in' star_expressions ':' NEWLINE !INDENT {! indent expected an indented block after 'for' statement on line %l}
        bad_for_target: 'async'? 'for' a=star_expressions {! loop(a) cannot assign to %t}
        with: bad_with_block | 'async'? 'with' '(' with_item% ','? ')' ':' block
            | 'async'? 'with' with_item% ':' block | bad_with
        with_item: expression 'as' star_target &(',' | ')' | ':') | bad_with_item | expression
        bad_with_item: expression 'as' a=expression &(',' | ')' | ':') {! target(a) cannot assign to %t}
        bad_with: 'async'? 'with' (expression ('as' star_target)?)% NEWLINE {! last expected ':'}
            | 'async'? 'with' '(' (expressions ('as' star_target)?)% ','? ')' NEWLINE {! last expected ':'}
        bad_with_block: 'async'? a='with' (expression ('as' star_target)?)% ':' NEWLINE !INDENT {! indent expected an indented block after 'with' statement on line %l}
            | 'async'? a='with' '(' (expressions ('as' star_target)?)% ','? ')' ':' NEWLINE !INDENT {! indent expected an indented block after 'with' statement on line %l}
        """#

    static let moreBlocks = #"""
        try: bad_try | 'try' &&':' block finally | 'try' &&':' block except+ else? finally?
            | 'try' &&':' block except_star+ else? finally?
        bad_try: a='try' ':' NEWLINE !INDENT {! indent expected an indented block after 'try' statement on line %l}
            | 'try' ':' block !('except' | 'finally') {! last expected 'except' or 'finally' block}
            | 'try' ':' block* except+ a='except' b='*' expression ('as' NAME)? ':' {! range(a,b) cannot have both 'except' and 'except*' on the same 'try'}
            | 'try' ':' block* except_star+ a='except' (expression ('as' NAME)?)? ':' {! at(a) cannot have both 'except' and 'except*' on the same 'try'}
        except: bad_except_block | 'except' expression ('as' NAME)? ':' block | 'except' ':' block | bad_except
        except_star: bad_except_star_block | 'except' '*' expression ('as' NAME)? ':' block | bad_except
        bad_except: 'except' '*'? a=expression ',' expressions ('as' NAME)? ':' {! from(a) multiple exception types must be parenthesized}
            | 'except' '*'? expression ('as' NAME)? NEWLINE {! last expected ':'}
            | 'except' NEWLINE {! last expected ':'}
            | 'except' '*' (NEWLINE | ':') {! last expected one or more exception types}
        bad_except_block: a='except' expression ('as' NAME)? ':' NEWLINE !INDENT {! indent expected an indented block after 'except' statement on line %l}
            | a='except' ':' NEWLINE !INDENT {! indent expected an indented block after 'except' statement on line %l}
        bad_except_star_block: a='except' '*' expression ('as' NAME)? ':' NEWLINE !INDENT {! indent expected an indented block after 'except*' statement on line %l}
        finally: bad_finally | 'finally' &&':' block
        bad_finally: a='finally' ':' NEWLINE !INDENT {! indent expected an indented block after 'finally' statement on line %l}
        decorators: ('@' named NEWLINE)+
        class: decorators? class_body
        class_body: bad_class | 'class' NAME type_parameters? ('(' arguments? ')')? ':' block
        bad_class: 'class' NAME type_parameters? ('(' arguments? ')')? NEWLINE {! last expected ':'}
            | a='class' NAME type_parameters? ('(' arguments? ')')? ':' NEWLINE !INDENT {! indent expected an indented block after class definition on line %l}
        function: decorators? function_body
        function_body: bad_function | 'async'? 'def' NAME type_parameters? &&'(' parameters? ')' ('->' expression)? &&':' block
        bad_function: 'async'? a='def' NAME type_parameters? '(' parameters? ')' ('->' expression)? ':' NEWLINE !INDENT {! indent expected an indented block after function definition on line %l}
        type_parameters: bad_type_parameters | '[' type_parameter% ','? ']'
        bad_type_parameters: '[' a=']' {! from(a) Type parameter list cannot be empty}
        type_parameter: NAME (':' expression)? ('=' expression)? | bad_type_parameter
            | '*' NAME ('=' star_expression)? | '**' NAME ('=' expression)?
        bad_type_parameter: '*' NAME a=':' b=expression {! bound(a,b) TypeVarTuple}
            | '**' NAME a=':' b=expression {! bound(a,b) ParamSpec}
        """#
}
