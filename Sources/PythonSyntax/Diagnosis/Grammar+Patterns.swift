extension Grammar {
    static let patterns = #"""
        match: "match" subject ':' NEWLINE INDENT case+ DEDENT | bad_match
        bad_match: "match" subject NEWLINE {! last expected ':'}
            | a="match" subject ':' NEWLINE !INDENT {! indent expected an indented block after 'match' statement on line %l}
        subject: star_named ',' star_named_list? | named
        case: bad_case | "case" patterns ('if' named)? ':' block
        bad_case: "case" patterns ('if' named)? NEWLINE {! last expected ':'}
            | a="case" patterns ('if' named)? ':' NEWLINE !INDENT {! indent expected an indented block after 'case' statement on line %l}
        patterns: open_sequence_pattern | pattern
        pattern: as_pattern | or_pattern
        as_pattern: or_pattern 'as' capture_target | bad_as_pattern
        bad_as_pattern: or_pattern 'as' a="_" {! at(a) cannot use '_' as a target}
            | or_pattern 'as' !NAME a=expression {! at(a) invalid pattern target}
        or_pattern: closed_pattern ('|' closed_pattern)*
        closed_pattern: literal_pattern | capture_target | "_" | value_pattern | '(' pattern ')'
            | sequence_pattern | mapping_pattern | class_pattern
        literal_pattern: signed_number !('+' | '-') | complex_number | strings | 'None' | 'True' | 'False'
        complex_number: signed_number ('+' | '-') NUMBER
        signed_number: NUMBER | '-' NUMBER
        capture_target: !"_" NAME !('.' | '(' | '=')
        value_pattern: dotted_value !('.' | '(' | '=')
        dotted_value: NAME ('.' NAME)+
        sequence_pattern: '[' maybe_sequence_pattern? ']' | '(' open_sequence_pattern? ')'
        open_sequence_pattern: maybe_star_pattern ',' maybe_sequence_pattern?
        maybe_sequence_pattern: maybe_star_pattern% ','?
        maybe_star_pattern: '*' (capture_target | "_") | pattern
        mapping_pattern: '{' '}' | '{' '**' capture_target ','? '}'
            | '{' key_pattern% ',' '**' capture_target ','? '}' | '{' key_pattern% ','? '}'
        key_pattern: (literal_pattern | dotted_value !('.' | '(' | '=')) ':' pattern
        class_pattern: class_name '(' ')' | class_name '(' pattern% ','? ')'
            | class_name '(' keyword_pattern% ','? ')' | class_name '(' pattern% ',' keyword_pattern% ','? ')'
            | bad_class_pattern
        class_name: NAME ('.' NAME)*
        keyword_pattern: NAME '=' pattern
        bad_class_pattern: class_name '(' a=bad_class_argument {! at(a) positional patterns follow keyword patterns}
        bad_class_argument: (pattern% ',')? keyword_pattern% ',' a=pattern% {=a}
        """#
}
