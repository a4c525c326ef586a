/// Classes of library objects that have no kind of their own.
enum LibraryClass: Int, CaseIterable {
    case iterator, listIterator, tupleIterator, stringIterator, bytesIterator, rangeIterator, setIterator
    case dictKeyIterator, dictValueIterator, dictItemIterator, callableIterator, reversed, listReverseIterator
    case enumerate, zip, map, filter, dequeIterator, pause
    case dictKeys, dictValues, dictItems
    case dictReverseKeyIterator, dictReverseValueIterator, dictReverseItemIterator
    case textStream, genericAlias, unionType, randomCore, simpleNamespace
    case asyncGeneratorSend, asyncGeneratorThrow, coroutineWrapper
    case getset, frameFunction, thread
    case complex, sourceCode

    /// The name that Python shows.
    var name: String {
        switch self {
        case .listIterator: "list_iterator"
        case .tupleIterator: "tuple_iterator"
        case .stringIterator: "str_ascii_iterator"
        case .bytesIterator: "bytes_iterator"
        case .rangeIterator: "range_iterator"
        case .setIterator: "set_iterator"
        case .dictKeyIterator: "dict_keyiterator"
        case .dictValueIterator: "dict_valueiterator"
        case .dictItemIterator: "dict_itemiterator"
        case .callableIterator: "callable_iterator"
        case .listReverseIterator: "list_reverseiterator"
        case .dequeIterator: "_deque_iterator"
        case .dictKeys: "dict_keys"
        case .dictValues: "dict_values"
        case .dictItems: "dict_items"
        case .dictReverseKeyIterator: "dict_reversekeyiterator"
        case .dictReverseValueIterator: "dict_reversevalueiterator"
        case .dictReverseItemIterator: "dict_reverseitemiterator"
        case .textStream: "TextIOWrapper"
        case .genericAlias: "GenericAlias"
        case .unionType: "UnionType"
        case .randomCore: "Random"
        case .simpleNamespace: "SimpleNamespace"
        case .asyncGeneratorSend: "async_generator_asend"
        case .asyncGeneratorThrow: "async_generator_athrow"
        case .coroutineWrapper: "coroutine_wrapper"
        case .getset: "getset_descriptor"
        case .frameFunction: "builtin_function_or_method"
        default: "\(self)"
        }
    }
}
