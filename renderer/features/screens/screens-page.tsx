export function ScreensPage() {
  return <h1>Screens</h1>;
}
