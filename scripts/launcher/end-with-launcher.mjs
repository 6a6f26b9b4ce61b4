/** Loaded before each program that the launcher starts: when the launcher is killed, the program does not live on. */
process.on('disconnect', () => process.exit(0))
process.channel?.unref()
