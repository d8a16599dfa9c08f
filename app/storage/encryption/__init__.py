"""Encryption at rest: all that an encrypted library needs, and nothing that another one loads.

`vault.Vault` is what the gateways know of it. The rest is imported once a library has a header
(`encryption.json`), so that a library without one costs nothing and needs no package more.
"""
