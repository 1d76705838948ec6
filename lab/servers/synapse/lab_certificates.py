"""A module for Synapse: ports that show other certificates than its own, with the plain port behind them."""

from twisted.internet import reactor
from twisted.internet.ssl import DefaultOpenSSLContextFactory
from twisted.protocols.portforward import ProxyFactory

LOOPBACK = "127.0.0.1"


class Listeners:
    def __init__(self, config, _api):
        plain = config.pop("plain")
        for port, pair in config.items():
            certificate = DefaultOpenSSLContextFactory(pair + ".key", pair + ".crt")
            reactor.listenSSL(int(port), ProxyFactory(LOOPBACK, plain), certificate, interface=LOOPBACK)
