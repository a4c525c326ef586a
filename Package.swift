// swift-tools-version: 6.1
import PackageDescription

// A program that brings Swift's library along starts in half the time of one that looks it up.
let staticLibrary: [LinkerSetting] = [
    .unsafeFlags(
        [
            "-static-stdlib", "-Xclang-linker", "-no-pie", "-lCoreFoundation", "-l_FoundationICU",
            "-l_FoundationCShims", "-l_FoundationCollections", "-lswiftSynchronization",
        ], .when(platforms: [.linux], configuration: .release))
]

let package = Package(
    name: "tickbox",
    platforms: [.macOS(.v14)],
    products: [
        .executable(name: "tickbox", targets: ["tickbox"]),
        .executable(name: "tickbox-bench", targets: ["tickbox-bench"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
    ],
    targets: [
        // Plain data: what happened in a tick, and why.
        .target(name: "Trace"),
        // Source text to syntax tree.
        .target(name: "PythonSyntax"),
        // The machine: compiler, values, interpreter, library, loop. One module because splitting
        // it was measured to be 1.2 to 1.8 times slower.
        .target(
            name: "Engine",
            dependencies: ["PythonSyntax", "Trace", .product(name: "BigInt", package: "BigInt")],
            exclude: ["Prelude"],
            plugins: ["EmbedPrelude"]
        ),
        .target(name: "Sandbox", dependencies: ["Engine", "Trace"]),
        // Trace to timeline to text.
        .target(name: "Pictures", dependencies: ["Trace"]),
        // The system's CommonMark parser.
        .systemLibrary(
            name: "CCommonMark", pkgConfig: "libcmark",
            providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]
        ),
        // Markdown to steps, to player and checker.
        .target(
            name: "Lessons", dependencies: ["Sandbox", "Engine", "CCommonMark"], plugins: ["EmbedPrelude"]
        ),
        .target(name: "Shell", dependencies: ["Sandbox", "Engine", "Lessons", "Pictures", "Trace"]),
        // libedit's native interface, behind functions that are not variadic.
        .target(name: "CEditLine"),
        // The line reader on it, apart from the executable so that a test can drive it.
        .target(name: "LineEditing", dependencies: ["Shell", "CEditLine"]),
        .executableTarget(
            name: "tickbox",
            dependencies: [
                "Engine", "Sandbox", "Trace", "Lessons", "Shell", "LineEditing", "CEditLine",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            linkerSettings: staticLibrary
        ),
        .executableTarget(
            name: "tickbox-bench",
            dependencies: [
                "Engine", "Sandbox", "Shell",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            linkerSettings: staticLibrary
        ),
        // The Python part of asyncio and of the simulated standard library, and the lessons, are compiled
        // into the binary as string literals.
        .executableTarget(name: "PreludeEmbedder"),
        .plugin(
            name: "EmbedPrelude", capability: .buildTool(), dependencies: ["PreludeEmbedder"],
            path: "Sources/EmbedPrelude"
        ),
        .testTarget(
            name: "EngineTests",
            dependencies: ["Engine", "Sandbox", "Shell", .product(name: "BigInt", package: "BigInt")],
            exclude: ["Reference", "Recorded"]
        ),
        .testTarget(
            name: "PythonSyntaxTests", dependencies: ["PythonSyntax"], exclude: ["Reference"]
        ),
        .testTarget(name: "PicturesTests", dependencies: ["Pictures", "Trace"]),
        .testTarget(name: "SandboxTests", dependencies: ["Sandbox", "Engine"]),
        .testTarget(name: "ShellTests", dependencies: ["Shell", "Sandbox", "Engine"]),
        .testTarget(name: "LessonsTests", dependencies: ["Lessons", "Shell", "Sandbox", "Engine"]),
        // A loop around the line reader, and a pseudo-terminal to drive it on.
        .executableTarget(
            name: "editline-probe", dependencies: ["Shell", "LineEditing", "CEditLine"],
            path: "Tests/EditLineProbe"
        ),
        .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
        .testTarget(
            name: "TerminalTests",
            dependencies: [
                "Lessons", "Shell", "LineEditing", "CEditLine", "CPseudoTerminal", "editline-probe",
                "tickbox",
            ]
        ),
    ]
)
