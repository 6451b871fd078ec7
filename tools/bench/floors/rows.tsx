export interface Row {
  readonly name: string;
  readonly subscription: string;
  readonly region: string;
  readonly images: number;
}

/** As many rows as a first screen shows. */
export const rows: readonly Row[] = Array.from({ length: 40 }, (_, i) => ({
  name: `gallery-${i}`,
  subscription: `sub-${i % 7}`,
  region: 'westeurope',
  images: i * 3,
}));

/** A plain table: the least that a list page can be. */
export function List({ items }: { readonly items: readonly Row[] }) {
  return (
    <>
      <h1>Galleries</h1>
      <table>
        <thead>
          <tr>
            <th>Name</th>
            <th>Subscription</th>
            <th>Region</th>
            <th>Images</th>
          </tr>
        </thead>
        <tbody>
          {items.map((row) => (
            <tr key={row.name}>
              <td>
                <a href={`#${row.name}`}>{row.name}</a>
              </td>
              <td>{row.subscription}</td>
              <td>{row.region}</td>
              <td>{row.images}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
