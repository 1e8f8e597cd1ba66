export function ReadersPage() {
  return <h1>Readers</h1>;
}
