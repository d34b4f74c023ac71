/** The same answer for the same word, worked out once. */
export function remembering<Answer extends string | boolean>(
  work: (word: string) => Answer,
): (word: string) => Answer {
  const known = new Map<string, Answer>();
  return (word) => {
    const answer = known.get(word) ?? work(word);
    known.set(word, answer);
    return answer;
  };
}
