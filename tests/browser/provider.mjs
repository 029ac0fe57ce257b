// A certified OpenID provider (npm oidc-provider) on this machine, with a small page to sign in at.
// One rule: it is honest and stock; only who its people are and how it signs is said here.
// Next: oidc.mjs.

import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

export const CLIENT = { id: 'filiera', secret: randomBytes(24).toString('base64url') };
const GLOBAL_ADMIN = '62e90394-69f5-4237-9190-012177145e10';

const SIGNATURES = {
  RS256: { kind: 'rsa', options: { modulusLength: 2048 } },
  ES256: { kind: 'ec', options: { namedCurve: 'P-256' } },
};

function signingKey(alg) {
  const { kind, options } = SIGNATURES[alg];
  const { privateKey } = generateKeyPairSync(kind, options);
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg, kid: randomBytes(6).toString('hex') };
}

const page = (uid) => `<!doctype html><html lang="en"><title>Sign in</title><main><h1>Sign in</h1>
<form method="post" action="/interaction/${uid}"><label>Account <input name="login"></label>
<button name="what" value="in">Continue</button> <button name="what" value="no">Cancel</button></form></main></html>`;

async function formOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return new URLSearchParams(Buffer.concat(chunks).toString());
}

export class IdentityProvider {
  /** Starts one; `people` maps logins to { directory, name, email, admin }. */
  static async start(people, { alg = 'RS256', inToken = false, port = 0 } = {}) {
    const own = new IdentityProvider();
    own.people = people;
    own.server = createServer().listen(port, '127.0.0.1');
    await once(own.server, 'listening');
    own.port = own.server.address().port;
    own.issuer = `http://127.0.0.1:${own.port}`;
    own.settings = { alg, inToken };
    return own;
  }

  /** Begins to answer, for a portal that takes browsers back at `redirect`. */
  serve(redirect) {
    const { alg, inToken } = this.settings;
    this.provider = new Provider(this.issuer, {
      clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirect], id_token_signed_response_alg: alg }],
      jwks: { keys: [signingKey(alg)] },
      cookies: { keys: [randomBytes(16).toString('hex')] },
      claims: { openid: ['sub', 'tid', 'wids'], profile: ['name'], email: ['email', 'email_verified'] },
      conformIdTokenClaims: !inToken,
      enabledJWA: { idTokenSigningAlgValues: ['RS256', 'ES256'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
      findAccount: (_, id) => this.account(id),
      ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    });
    const answer = this.provider.callback();
    this.server.on('request', (request, response) => {
      const path = new URL(request.url, this.issuer).pathname;
      if (path === '/favicon.ico') return response.writeHead(204).end();
      if (this.breaksOff && path.startsWith('/auth/')) {
        // Nobody new gets in from here on; this browser is still sent back.
        this.server.close();
        response.setHeader('connection', 'close');
      }
      const uid = /^\/interaction\/([^/?]+)$/.exec(path)?.[1];
      if (!uid) return answer(request, response);
      this.interact(uid, request, response).catch((error) => response.writeHead(500).end(String(error)));
    });
  }

  account(id) {
    const who = this.people[id];
    if (!who) return undefined;
    const { directory, name, email, admin } = who;
    const claims = { sub: id, tid: directory, wids: admin ? [GLOBAL_ADMIN] : [], name, email, email_verified: true };
    return { accountId: id, claims: () => claims };
  }

  async interact(uid, request, response) {
    const { params } = await this.provider.interactionDetails(request, response);
    if (request.method !== 'POST') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(uid));
      return;
    }
    const form = await formOf(request);
    if (form.get('what') === 'no') {
      await this.provider.interactionFinished(request, response, { error: 'access_denied' });
      return;
    }
    const accountId = form.get('login');
    const grant = new this.provider.Grant({ accountId, clientId: params.client_id });
    grant.addOIDCScope('openid profile email');
    const login = { accountId, amr: ['pwd', 'otp', 'mfa'] };
    await this.provider.interactionFinished(request, response, { login, consent: { grantId: await grant.save() } });
  }

  /** What the portal is told of it. */
  named(name, title) {
    return { name, title, issuer: this.issuer, client_id: CLIENT.id, client_secret: CLIENT.secret };
  }

  async stop() {
    if (!this.server.listening) return;
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}
