import type { Preview, PreviewPart } from "../protocol";

/** The preview whose parts came ahead of the rest. */
export function joinPreview(parts: readonly PreviewPart[], rest: Preview): Preview {
  return {
    ...rest,
    spans: [...parts.flatMap(({ spans }) => spans), ...rest.spans],
    attributions: { ...rest.attributions, claims: [...parts.flatMap(({ claims }) => claims), ...rest.attributions.claims] },
  };
}
