/** How often a property is tried: more where somebody asks for it, as in `PROP_RUNS=5000 npx vitest run test/domain/naive`. */
export function runs(numRuns = 100): { readonly numRuns: number } {
  return { numRuns: Number(process.env['PROP_RUNS'] ?? numRuns) };
}
