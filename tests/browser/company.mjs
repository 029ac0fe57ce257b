// Companies nobody has seen before: names, addresses and numbers that pass the portal's checks.
// One rule: the same number gives the same company, so a failure can be repeated.

/** An Italian VAT number: seven digits of the company, the office of Torino (001), a check digit. */
export function vat(number) {
  const digits = `${String(4_000_000 + number).padStart(7, '0')}001`;
  const sum = [...digits].reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** A reseller, its people and its customer. */
export function fresh(number) {
  const domain = `onda${number}.example`;
  return {
    name: `Onda Cloud ${number} S.r.l.`,
    vat: vat(number),
    website: `www.${domain}`,
    admin: { name: 'Irene Sala', address: `irene.sala@${domain}` },
    contact: { given: 'Tommaso', family: 'Riva', address: `tommaso.riva@${domain}` },
    support: `assistenza@${domain}`,
    password: 'quattro gatti sul tetto',
    customer: { name: `Forno Blu ${number} S.r.l.`, person: 'Nadia Costa', address: `nadia.costa@fornoblu${number}.example` },
  };
}
