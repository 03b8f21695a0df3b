"""What stands between the network and the casebook: who may come in, from where, how often, and with what."""
