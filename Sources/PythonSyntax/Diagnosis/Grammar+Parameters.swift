extension Grammar {
    static let parameters = #"""
        parameters: bad_parameters | slash_plain plain_parameter* default_parameter* star_etc?
            | slash_default default_parameter* star_etc? | plain_parameter+ default_parameter* star_etc?
            | default_parameter+ star_etc? | star_etc
        bad_parameters: a='/' ',' {! at(a) at least one argument must precede /}
            | (slash_plain | slash_default) any_parameter* a='/' {! at(a) / may appear only once}
            | slash_plain? plain_parameter* bad_parameters_start a=plain_parameter {! at(a) parameter without a default follows parameter with a default}
            | plain_parameter* a='(' plain_parameter+ ','? b=')' {! range(a,b) Function parameters cannot be parenthesized}
            | (slash_plain | slash_default)? any_parameter* '*' (',' | plain_parameter) any_parameter* a='/' {! at(a) / must be ahead of *}
            | any_parameter+ '/' a='*' {! at(a) expected comma between / and *}
        bad_parameters_start: slash_default | default_parameter+
        slash_plain: plain_parameter+ '/' (',' | &')')
        slash_default: plain_parameter* default_parameter+ '/' (',' | &')')
        star_etc: bad_star_etc | '*' plain_parameter any_parameter* keywords_parameter?
            | '*' NAME ':' star_expression (',' | &')') any_parameter* keywords_parameter?
            | '*' ',' any_parameter+ keywords_parameter? | keywords_parameter
        bad_star_etc: a='*' (')' | ',' (')' | '**')) {! at(a) named arguments must follow bare *}
            | '*' parameter a='=' {! at(a) var-positional argument cannot have default value}
            | '*' (plain_parameter | ',') any_parameter* a='*' (plain_parameter | ',') {! at(a) * argument may appear only once}
        keywords_parameter: bad_keywords_parameter | '**' plain_parameter
        bad_keywords_parameter: '**' parameter a='=' {! at(a) var-keyword argument cannot have default value}
            | '**' parameter ',' a=parameter {! at(a) arguments cannot follow var-keyword argument}
            | '**' parameter ',' a=('*' | '**' | '/') {! at(a) arguments cannot follow var-keyword argument}
        plain_parameter: a=parameter (',' | &')') {=a}
        default_parameter: parameter default (',' | &')')
        any_parameter: parameter default? (',' | &')')
        parameter: NAME (':' expression)?
        default: '=' expression | bad_default
        bad_default: a='=' &(')' | ',') {! at(a) expected default value expression}
        """#

    static let lambdaParameters = #"""
        lambda: 'lambda' l_parameters? ':' expression {lambda}
        l_parameters: bad_l_parameters | l_slash_plain l_plain* l_default* l_star_etc?
            | l_slash_default l_default* l_star_etc? | l_plain+ l_default* l_star_etc?
            | l_default+ l_star_etc? | l_star_etc
        bad_l_parameters: a='/' ',' {! at(a) at least one argument must precede /}
            | (l_slash_plain | l_slash_default) l_any* a='/' {! at(a) / may appear only once}
            | l_slash_plain? l_plain* bad_l_start a=l_plain {! at(a) parameter without a default follows parameter with a default}
            | l_plain* a='(' NAME% ','? b=')' {! range(a,b) Lambda expression parameters cannot be parenthesized}
            | (l_slash_plain | l_slash_default)? l_any* '*' (',' | l_plain) l_any* a='/' {! at(a) / must be ahead of *}
            | l_any+ '/' a='*' {! at(a) expected comma between / and *}
        bad_l_start: l_slash_default | l_default+
        l_slash_plain: l_plain+ '/' (',' | &':')
        l_slash_default: l_plain* l_default+ '/' (',' | &':')
        l_star_etc: bad_l_star_etc | '*' l_plain l_any* l_keywords? | '*' ',' l_any+ l_keywords? | l_keywords
        bad_l_star_etc: '*' (':' | ',' (':' | '**')) {! last named arguments must follow bare *}
            | '*' NAME a='=' {! at(a) var-positional argument cannot have default value}
            | '*' (l_plain | ',') l_any* a='*' (l_plain | ',') {! at(a) * argument may appear only once}
        l_keywords: bad_l_keywords | '**' l_plain
        bad_l_keywords: '**' NAME a='=' {! at(a) var-keyword argument cannot have default value}
            | '**' NAME ',' a=NAME {! at(a) arguments cannot follow var-keyword argument}
            | '**' NAME ',' a=('*' | '**' | '/') {! at(a) arguments cannot follow var-keyword argument}
        l_plain: a=NAME (',' | &':') {=a}
        l_default: NAME l_value (',' | &':')
        l_any: NAME l_value? (',' | &':')
        l_value: '=' expression | bad_l_value
        bad_l_value: a='=' &(':' | ',') {! at(a) expected default value expression}
        """#
}
