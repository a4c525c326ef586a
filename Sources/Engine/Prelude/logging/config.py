"""Setting loggers up from a dictionary."""

from . import FileHandler, Filter, Formatter, NullHandler, StreamHandler, getLogger, root


def _resolve(name):
    if not isinstance(name, str):
        return name
    parts = name.split(".")
    found = __import__(parts[0])
    path = parts[0]
    for part in parts[1:]:
        path += "." + part
        try:
            found = getattr(found, part)
        except AttributeError:
            __import__(path)
            found = getattr(found, part)
    return found


def _value(value, made):
    if isinstance(value, str) and value.startswith("ext://"):
        return _resolve(value[6:])
    if isinstance(value, str) and value.startswith("cfg://"):
        return made[value[6:]]
    return value


def _formatter(config):
    if "()" in config:
        return _resolve(config["()"])(**{key: value for key, value in config.items() if key != "()"})
    return _resolve(config.get("class", Formatter))(
        config.get("format"), config.get("datefmt"), config.get("style", "%"), config.get("validate", True))


def _made(kind, name, make, *arguments):
    try:
        return make(*arguments)
    except Exception as error:
        raise ValueError(f"Unable to configure {kind} {name!r}") from error


def _handler(config, formatters, filters, handlers):
    config = dict(config)
    formatter, level = config.pop("formatter", None), config.pop("level", None)
    names = config.pop("filters", ())
    kind = _resolve(config.pop("()", None) or config.pop("class"))
    if "target" in config:
        config["target"] = handlers[config["target"]]
    handler = kind(**{key: _value(value, {}) for key, value in config.items() if key.isidentifier()})
    if formatter:
        handler.setFormatter(formatters[formatter])
    if level is not None:
        handler.setLevel(level)
    for name in names:
        handler.addFilter(filters[name] if isinstance(name, str) else name)
    return handler


def _logger(logger, config, filters, handlers):
    for handler in logger.handlers[:]:
        logger.removeHandler(handler)
    if config.get("level") is not None:
        logger.setLevel(config["level"])
    for name in config.get("handlers", ()):
        logger.addHandler(handlers[name])
    for name in config.get("filters", ()):
        logger.addFilter(filters[name] if isinstance(name, str) else name)


def dictConfig(config):
    """Sets up formatters, filters, handlers and loggers as a dictionary says."""
    if "version" not in config:
        raise ValueError("dictionary doesn't specify a version")
    if config["version"] != 1:
        raise ValueError("Unsupported version: %s" % config["version"])
    formatters = {name: _made("formatter", name, _formatter, item)
                  for name, item in config.get("formatters", {}).items()}
    filters = {name: _resolve(item["()"])(**{k: v for k, v in item.items() if k != "()"}) if "()" in item
               else Filter(item.get("name", "")) for name, item in config.get("filters", {}).items()}
    handlers = {}
    for name, item in config.get("handlers", {}).items():
        handlers[name] = _made("handler", name, _handler, item, formatters, filters, handlers)
        handlers[name].name = name
    named = config.get("loggers", {})
    if config.get("disable_existing_loggers", True) and not config.get("incremental", False):
        for name, logger in root.manager.loggerDict.items():
            if name not in named and hasattr(logger, "disabled"):
                logger.disabled = not any(name.startswith(other + ".") for other in named)
    for name, item in named.items():
        logger = getLogger(name)
        _made("logger", name, _logger, logger, item, filters, handlers)
        logger.disabled = False
        if item.get("propagate") is not None:
            logger.propagate = item["propagate"]
    if "root" in config:
        _logger(root, config["root"], filters, handlers)


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    """Out of scope: there is no configuration file."""
    raise NotImplementedError("logging.config.fileConfig is not simulated; use logging.config.dictConfig")
