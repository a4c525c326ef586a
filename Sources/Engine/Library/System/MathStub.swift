extension Machine {
    func installMath(_ define: Definition) {}
}
