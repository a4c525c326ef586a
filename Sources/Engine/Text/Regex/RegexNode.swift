/// A regular expression as a tree.
indirect enum RegexNode {
    case empty
    case character(UInt32, ignoresCase: Bool)
    /// `.`; with DOTALL also a line break.
    case any(lineBreaks: Bool)
    case set(RegexSet)
    case sequence([RegexNode])
    case alternatives([RegexNode])
    case group(Int, RegexNode)
    case backReference(Int, ignoresCase: Bool)
    case repetition(RegexNode, least: Int, most: Int, RegexGreed)
    case look(RegexNode, behind: Bool, negative: Bool, width: Int)
    case atomic(RegexNode)
    case conditional(Int, RegexNode, RegexNode)
    case anchor(RegexAnchor)

    /// The least and greatest number of characters that it matches.
    var width: (least: Int, most: Int) {
        switch self {
        case .empty, .look, .anchor: return (0, 0)
        case .character, .any, .set: return (1, 1)
        case .sequence(let items):
            return items.reduce((0, 0)) { Self.sum($0, $1.width) }
        case .alternatives(let items):
            let widths = items.map(\.width)
            return (widths.map(\.least).min() ?? 0, widths.map(\.most).max() ?? 0)
        case .group(_, let body), .atomic(let body): return body.width
        case .backReference: return (0, Self.unlimited)
        case .repetition(let body, let least, let most, _):
            let width = body.width
            return (Self.product(width.least, least), Self.product(width.most, most))
        case .conditional(_, let yes, let no):
            return (min(yes.width.least, no.width.least), max(yes.width.most, no.width.most))
        }
    }

    /// Stands for any number of repetitions.
    static let unlimited = 1 << 32

    private static func sum(_ a: (Int, Int), _ b: (least: Int, most: Int)) -> (Int, Int) {
        (min(a.0 + b.least, unlimited), min(a.1 + b.most, unlimited))
    }

    private static func product(_ a: Int, _ b: Int) -> Int {
        let result = a.multipliedReportingOverflow(by: b)
        return result.overflow ? unlimited : min(result.partialValue, unlimited)
    }
}

/// How a repetition takes: as much as possible, as little, or as much without giving back.
enum RegexGreed {
    case greedy, lazy, possessive
}

/// A place that matches no character.
enum RegexAnchor {
    case start, lineStart, end, lineEnd, absoluteEnd
    case boundary(isASCII: Bool), noBoundary(isASCII: Bool)
}

/// A set of characters.
struct RegexSet {
    enum Item {
        case range(UInt32, UInt32)
        case category(RegexCategory)
    }

    var items: [Item] = []
    var isNegated = false
    var ignoresCase = false

    func contains(_ code: UInt32) -> Bool {
        var found = holds(code)
        if !found, ignoresCase { found = RegexCase.variants(code).contains { holds($0) } }
        return found != isNegated
    }

    private func holds(_ code: UInt32) -> Bool {
        for item in items {
            switch item {
            case .range(let low, let high): if code >= low, code <= high { return true }
            case .category(let category): if category.contains(code) { return true }
            }
        }
        return false
    }
}

/// `\d`, `\s`, `\w` and their opposites.
struct RegexCategory {
    enum Kind {
        case digit, space, word
    }

    let kind: Kind
    let isNegated: Bool
    let isASCII: Bool

    func contains(_ code: UInt32) -> Bool { holds(code) != isNegated }

    private func holds(_ code: UInt32) -> Bool {
        if isASCII, code > 127 { return false }
        switch kind {
        case .digit: return CharacterClass.isDecimal(code)
        case .space:
            return isASCII ? code == 32 || (code >= 9 && code <= 13) : CharacterClass.isSpace(code)
        case .word: return Self.isWord(code)
        }
    }

    static func isWord(_ code: UInt32) -> Bool {
        code == 95 || CharacterClass.isAlphabetic(code) || CharacterClass.isNumeric(code)
    }
}

/// Letters that count as the same where case is ignored.
enum RegexCase {
    /// A character in its other cases, as far as these are single characters.
    static func variants(_ code: UInt32) -> [UInt32] {
        if code < 128 {
            return CharacterClass.isASCIILetter(code) ? [code ^ 32] : []
        }
        guard let scalar = Unicode.Scalar(code) else { return [] }
        let texts = [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping]
        return texts.compactMap { text in
            let scalars = Array(text.unicodeScalars)
            return scalars.count == 1 && scalars[0].value != code ? scalars[0].value : nil
        }
    }

    /// The character by which those that count as the same are compared.
    static func folded(_ code: UInt32) -> UInt32 {
        if code < 128 { return code &- 65 < 26 ? code | 32 : code }
        guard let scalar = Unicode.Scalar(code) else { return code }
        let scalars = Array(scalar.properties.lowercaseMapping.unicodeScalars)
        return scalars.count == 1 ? scalars[0].value : code
    }
}
