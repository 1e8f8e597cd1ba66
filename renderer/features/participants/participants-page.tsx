export function ParticipantsPage() {
  return <h1>Participants</h1>;
}
