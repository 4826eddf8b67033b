/** Loaded before a command (`node --import`): when it ends, tells on its last line of stderr what it used. */
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write(
    `\n${JSON.stringify({ maxRssMb: maxRSS / 1024, cpuMs: (userCPUTime + systemCPUTime) / 1000 })}\n`,
  );
});
