export function RacePage() {
  return <h1>Race</h1>;
}
