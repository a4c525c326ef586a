import Engine
import Sandbox

/// `why`: the chain of causes.
extension TickShell {
    /// A longer chain is folded: so many links from its beginning and from its end.
    private static let (headLinks, tailLinks) = (10, 4)

    func why(_ arguments: Substring) -> Bool {
        let name = arguments.isEmpty ? nil : String(arguments)
        if let name, name.contains(where: \.isWhitespace) {
            return refuse("why", "why takes one name or none")
        }
        guard let chain = CauseChain(ofTask: name, in: session.history, log: session.log) else {
            if let name {
                return session.world.describe(name) == nil ? unknownTask(name, "why") : untold(name)
            }
            writer.say("nothing has happened to a task yet")
            return true
        }
        let effect = chain.effect
        writer.line(writer.styled("tick \(effect.tick)  \(clockText(effect.nanoseconds))", .bold))
        writer.show(CauseText.transition(effect.fact, tick: effect.tick))
        show(chain)
        return true
    }

    private func untold(_ name: String) -> Bool {
        writer.say("nothing is known of \(name)'s past")
        return true
    }

    private func show(_ chain: CauseChain) {
        let links = chain.links
        let isFolded = links.count > TickShell.headLinks + TickShell.tailLinks + 1
        let head = isFolded ? links.prefix(TickShell.headLinks) : links[...]
        for link in head { show(link) }
        if isFolded {
            let count = links.count - TickShell.headLinks - TickShell.tailLinks
            writer.say("      … \(count) causes between …")
            for link in links.suffix(TickShell.tailLinks) { show(link) }
        }
        if chain.isCut { writer.say("      what led to this is too long ago: it is no longer kept") }
        if links.isEmpty { writer.say("      no cause is known") }
    }

    private func show(_ link: CauseChain.Link) {
        let when = "tick \(link.tick)  \(clockText(link.nanoseconds))"
        let head = "  " + DisplayWidth.padded(when, to: 14) + " "
        writer.hanging(head + "because ", VisibleText.escapingControls(in: link.text))
    }
}
