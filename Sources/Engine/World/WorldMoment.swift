/// A world as it was between two inputs; putting it back is going back to it.
public struct WorldMoment {
    let image: HeapImage
    let blueprints: [CodeBlueprint]
    let natives: [NativeDescriptor]
    let sources: [String: String]
    let regexes: [RegexProgram]
    let randomSeed: Int
    let sessionLoop: Value
    let asyncioIsProvided: Bool
    let taskNames: [Int: String]
    let openTick: OpenTick
    let observation: Observation

    /// Bytes that it holds alone, not together with the moment that it was made beside.
    public var ownBytes: Int { image.ownBytes }
    /// Bytes of memory that the world uses.
    public var totalBytes: Int { image.totalBytes }
}

/// Going back.
extension World {
    /// A copy of the world, to be made between two inputs. What is as in an older one is shared with it.
    public func moment(sharing older: WorldMoment? = nil) -> WorldMoment {
        WorldMoment(
            image: machine.heap.image(stackTop: machine.state.pointee.stackTop, sharing: older?.image),
            blueprints: machine.blueprints, natives: machine.nativeDescriptors, sources: machine.sources,
            regexes: machine.regexes, randomSeed: machine.randomSeed, sessionLoop: sessionLoop,
            asyncioIsProvided: asyncioIsProvided, taskNames: taskNames, openTick: machine.openTick,
            observation: observation)
    }

    /// Makes the world what it was; all that happened since is forgotten.
    public func restore(_ moment: WorldMoment) {
        machine.heap.restore(moment.image)
        machine.blueprints = moment.blueprints
        machine.resetNatives(moment.natives)
        machine.sources = moment.sources
        machine.regexes = moment.regexes
        machine.randomSeed = moment.randomSeed
        machine.openTick = moment.openTick
        machine.verdict = nil
        machine.wasInterrupted = false
        sessionLoop = moment.sessionLoop
        asyncioIsProvided = moment.asyncioIsProvided
        taskNames = moment.taskNames
        observation = moment.observation
        _ = takeEvents()
        taskNames = moment.taskNames
    }

    /// A number that is the same at two moments whose worlds are the same.
    public var digest: UInt64 {
        var digest = machine.heap.digest
        for number in [tick, clock, machine.state.pointee.taskCount, machine.blueprints.count] {
            digest = (digest ^ UInt64(bitPattern: Int64(number))) &* 0x9E37_79B9_7F4A_7C15
        }
        return digest
    }
}
