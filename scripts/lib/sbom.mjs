/**
 * The list of libraries as it may be handed on: where a package was fetched from says more about a house than about the
 * software, so addresses go and the digests that stood with them stay; nothing differs between two runs on one lockfile.
 * @param {any} bom CycloneDX JSON as pnpm writes it
 */
export const withoutPlaces = (bom) => {
  const { serialNumber: _serial, $schema: _schema, ...rest } = bom
  const { timestamp: _timestamp, ...metadata } = bom.metadata
  const cleaned = (component) => {
    const { externalReferences = [], components, ...kept } = component
    const hashes = externalReferences.flatMap((each) =>
      each.type === 'distribution' ? (each.hashes ?? []) : [],
    )
    return {
      ...kept,
      ...(kept.purl ? { purl: kept.purl.split('?')[0] } : {}),
      ...(hashes.length > 0 ? { hashes } : {}),
      ...(components ? { components: components.map(cleaned) } : {}),
    }
  }
  const byRef = (a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1)
  return { ...rest, metadata, components: bom.components.map(cleaned).sort(byRef) }
}

/**
 * What `pnpm audit --json` said, as a judgement in words.
 * @param {string} out its standard output
 * @returns {{ answered: boolean, counts: Record<string, number>, lines: string[] }}
 */
export const readAudit = (out) => {
  try {
    const { advisories, metadata } = JSON.parse(out)
    const counts = metadata.vulnerabilities
    const lines = Object.values(advisories ?? {}).map(
      (each) =>
        `${each.severity}: ${each.module_name} ${each.vulnerable_versions}: ${each.title} (${each.github_advisory_id ?? each.id})`,
    )
    return { answered: true, counts, lines }
  } catch {
    return { answered: false, counts: {}, lines: [] }
  }
}

/** Days from the day that docs/security.md says libraries were last gone through; null where it says none. */
export const daysSinceReview = (text, today) => {
  const [, day] = /Libraries last gone through: (\d{4}-\d{2}-\d{2})/.exec(text) ?? []
  return day === undefined ? null : Math.floor((today.getTime() - Date.parse(day)) / 86_400_000)
}
