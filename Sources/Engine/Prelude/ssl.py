"""Names of ssl. Simulated sites take any context; there is nothing to encrypt."""

CERT_NONE, CERT_OPTIONAL, CERT_REQUIRED = 0, 1, 2
PROTOCOL_TLS, PROTOCOL_TLS_CLIENT, PROTOCOL_TLS_SERVER = 2, 16, 17
OPENSSL_VERSION = "OpenSSL 3.0 (simulated)"


class SSLError(OSError):
    """Something is wrong with an encrypted connection."""


class SSLCertVerificationError(SSLError, ValueError):
    """A certificate that is not right."""


CertificateError = SSLCertVerificationError


class SSLContext:
    """Settings, which nothing looks at."""
    check_hostname, verify_mode = True, CERT_REQUIRED

    def __init__(self, protocol=PROTOCOL_TLS):
        self.protocol = protocol

    def load_cert_chain(self, certfile, keyfile=None, password=None):
        """There are no certificates."""

    def load_verify_locations(self, cafile=None, capath=None, cadata=None):
        """There are no certificates."""

    def set_ciphers(self, ciphers):
        """There is nothing to encrypt."""


def create_default_context(purpose=None, *, cafile=None, capath=None, cadata=None):
    """The usual settings."""
    return SSLContext(PROTOCOL_TLS_CLIENT)


_create_unverified_context = create_default_context
