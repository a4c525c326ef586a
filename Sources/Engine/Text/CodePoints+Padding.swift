/// `str.center` and its relatives.
extension CodePoints {
    func appendCentered(width: Int, fill: UInt32 = 32, to builder: inout TextBuilder) throws(PythonError) {
        let margin = try padding(to: width)
        // An odd margin's extra place goes to the left exactly if the width is odd too.
        let left = margin / 2 + (margin & width & 1)
        builder.append(fill, count: left)
        builder.append(self)
        builder.append(fill, count: margin - left)
    }

    func appendLeftJustified(width: Int, fill: UInt32 = 32, to builder: inout TextBuilder) throws(PythonError)
    {
        let margin = try padding(to: width)
        builder.append(self)
        builder.append(fill, count: margin)
    }

    func appendRightJustified(width: Int, fill: UInt32 = 32, to builder: inout TextBuilder)
        throws(PythonError)
    {
        builder.append(fill, count: try padding(to: width))
        builder.append(self)
    }

    /// `str.zfill`: zeros go behind a sign.
    func appendZeroFilled(width: Int, to builder: inout TextBuilder) throws(PythonError) {
        let margin = try padding(to: width)
        let signed = margin > 0 && count > 0 && (self[0] == 43 || self[0] == 45)
        if signed { builder.append(self[0]) }
        builder.append(48, count: margin)
        builder.append(dropFirst(signed ? 1 : 0))
    }

    private func padding(to width: Int) throws(PythonError) -> Int {
        if width > TextBuilder.maximumCount { throw .memory }
        return width > count ? width - count : 0
    }

    /// `str.expandtabs`: columns count from the last line break.
    func appendExpandingTabs(size: Int = 8, to builder: inout TextBuilder) throws(PythonError) {
        var column = 0
        for index in 0..<count {
            let code = self[index]
            if code == 9 {
                guard size > 0 else { continue }
                let spaces = size - column % size
                if spaces > TextBuilder.maximumCount - builder.count { throw .memory }
                builder.append(32, count: spaces)
                column += spaces
            } else {
                column = code == 10 || code == 13 ? 0 : column + 1
                builder.append(code)
            }
        }
    }
}
