/** which-polygon 2.2.1 brings no types; this is what of it is used. */
declare module 'which-polygon' {
  interface Feature {
    readonly properties: object;
    readonly geometry: { readonly type: string; readonly coordinates: unknown };
  }
  /** The properties of the first polygon that holds the point `[lng, lat]`. */
  type Query<F extends Feature> = (point: readonly [number, number]) => F['properties'] | null;
  function whichPolygon<F extends Feature>(data: { readonly features: readonly F[] }): Query<F>;
  export = whichPolygon;
}
