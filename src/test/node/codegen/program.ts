// What a program does with the types: it compiles only if every field has the type that the schema gives it.
import type { OrganisationQuery, OrganisationQueryVariables } from './types';
import type { PartnerFragment, PartnersQuery, PartnersQueryVariables } from './types';

export const asked: OrganisationQueryVariables = { code: '00Q', asOf: '2014-04-01' };
export const filtered: PartnersQueryVariables = { where: { name: { startsWith: 'Lancashire' } }, first: 3 };

// @ts-expect-error: the code is required
export const withoutCode: OrganisationQueryVariables = {};

// @ts-expect-error: a partnership has no list size
export const unknownField: PartnersQueryVariables = { where: { listSize: { gte: 1 } } };

export function patients({ organisation }: OrganisationQuery): number {
  if (organisation?.__typename !== 'CCG') {
    return 0;
  }
  return organisation.practices.nodes.reduce((sum, practice) => sum + (practice.listSize ?? 0), 0);
}

export function closing({ organisation }: OrganisationQuery): string {
  const heirs = organisation?.successors.edges.map(({ on, node }) => `${node.name} from ${on.slice(0, 4)}`) ?? [];
  return `${organisation?.name} closed ${organisation?.closed ?? 'never'}: ${heirs.join(', ')}`;
}

// Without one of the three the end of the function could be reached, which --strict refuses.
function partner(of: PartnerFragment): string {
  switch (of.__typename) {
    case 'CCG':
      return `${of.code} ${of.allocation ?? 0}`;
    case 'Provider':
      return `${of.code} ${of.kind}`;
    case 'LocalAuthority':
      return `${of.code} ${of.name}`;
  }
}

export function partners({ partnerships }: PartnersQuery): string[] {
  return partnerships.nodes.flatMap(({ partners }) => partners.edges.map(({ node }) => partner(node)));
}
