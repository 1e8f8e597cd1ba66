// Asks a station on this machine whether reads are safe there: exit code 0, else 1 and the reason. For container health checks.
const port = process.env.PORT || '8600';
const key = process.env.RACETAG_API_KEY;

try {
  const answer = await fetch(`http://127.0.0.1:${port}/health`, {
    headers: key ? { 'x-api-key': key } : {},
    signal: AbortSignal.timeout(4_000),
  });
  const text = await answer.text();
  console.log(answer.status, text);
  process.exitCode = answer.ok ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? (error.cause ?? error) : error);
  process.exitCode = 1;
}
