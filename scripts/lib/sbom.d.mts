export function withoutPlaces(bom: object): {
  components: { 'bom-ref': string; purl?: string; hashes?: object[] }[]
  [key: string]: unknown
}
export function readAudit(out: string): { answered: boolean; counts: Record<string, number>; lines: string[] }
export function daysSinceReview(text: string, today: Date): number | null
