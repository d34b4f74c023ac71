export function FirstStartScreen() {
  return <p>Titian</p>;
}
