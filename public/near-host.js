// nearMap(iframe).goTo('1998'): see docs/embedding.md
globalThis.nearMap = (iframe, { keys = true, timeout = 30_000 } = {}) => {
  if (iframe?.localName !== 'iframe')
    throw new TypeError(`nearMap: expected an iframe element, got ${iframe}`);
  const calls = new Map();
  const handlers = {};
  const map = {};
  let begun = false;
  let last = 0;

  const post = (method, value, listener) =>
    iframe.contentWindow?.postMessage({ context: 'near-map', version: 1, method, value, listener }, '*');

  const settle = (mark, how, value) => {
    const call = calls.get(mark);
    calls.delete(mark);
    clearTimeout(call?.timer);
    call?.[how](value);
    return call;
  };
  const rejectAll = (marks, message) => {
    for (const mark of marks) settle(mark, 'reject', new Error(message));
  };

  // A frame that is not loaded yet, or was unloaded by a deck, may take its time; a loaded page may not.
  const isLoaded = () => iframe.contentWindow && iframe.contentDocument?.URL !== 'about:blank';
  const limit = (mark) => {
    const call = calls.get(mark);
    clearTimeout(call.timer);
    call.timer = setTimeout(() => {
      if (!isLoaded()) return limit(mark);
      const what = `${iframe.src || 'The frame'} did not answer within ${call.limit / 1000} seconds`;
      rejectAll([mark], `${what}; expected the page of the map`);
    }, call.limit);
  };
  iframe.addEventListener('load', () => {
    for (const mark of calls.keys()) limit(mark);
  });

  const call = (mark, send, factor = 1) =>
    new Promise((resolve, reject) => {
      calls.set(mark, { resolve, reject, send, limit: timeout * factor });
      limit(mark);
    });
  map.ready = call('ready', () => {});
  // Its rejection is an error only for those that wait for it.
  map.ready.catch(() => {});

  for (const method of ['goTo', 'step', 'select', 'play', 'pause', 'set', 'getState', 'export'])
    map[method] = (value) => {
      const mark = ++last;
      const send = () => {
        try {
          post(method, value, mark);
        } catch (error) {
          // A value that no message can contain.
          settle(mark, 'reject', error);
        }
      };
      // A video takes minutes.
      const answer = call(mark, send, method === 'export' ? 20 : 1);
      if (begun) send();
      return answer;
    };

  // Errors and "ready" are sent without a request.
  const subscribe = (event, method = 'addEventListener') => event !== 'ready' && post(method, event);
  map.on = (event, handler) => {
    handlers[event] ??= new Set();
    handlers[event].add(handler);
    if (begun && handlers[event].size === 1) subscribe(event);
    return () => {
      if (!handlers[event].delete(handler) || handlers[event].size > 0) return;
      if (begun) subscribe(event, 'removeEventListener');
    };
  };

  addEventListener('message', ({ source, data }) => {
    if (source !== iframe.contentWindow || data?.context !== 'near-map') return;
    const { event, value, listener } = data;
    if (event === 'ready' || (listener === 'ping' && event === 'getState' && !begun)) {
      const state = value.state ?? value;
      if (!settle('ready', 'resolve', state)) map.ready = Promise.resolve(state);
      // A deck may load the frame anew: everything is sent again.
      begun = true;
      for (const name in handlers) if (handlers[name].size > 0) subscribe(name);
      for (const { send } of calls.values()) send();
    }
    if (event !== 'error') {
      if (settle(listener, 'resolve', value)) return;
    } else {
      if (settle(listener, 'reject', new Error(value.message))) return;
      // Without the data or the scripts nothing is answered.
      rejectAll(begun ? (value.listeners ?? []) : [...calls.keys()], value.message);
      if (!handlers.error?.size) console.warn(`near-map: ${value.message}`);
    }
    for (const handler of handlers[event] ?? []) handler(value);
  });

  // Keys that the map did not use are dispatched again here.
  const press = (type) => (key) => {
    const event = new KeyboardEvent(type, { ...key, bubbles: true, cancelable: true });
    const isUsed = !iframe.dispatchEvent(event);
    // Where the page hides the map or shows an overview of its slides, the next keys are the page's own.
    if (isUsed && (key.key === 'Escape' || iframe.checkVisibility?.({ visibilityProperty: true }) === false))
      iframe.blur();
  };
  if (keys) {
    map.on('key', press('keydown'));
    map.on('keyup', press('keyup'));
  }
  // It may be ready already.
  post('getState', 0, 'ping');
  return map;
};
