// nearMap(iframe).goTo('1998'): see docs/embedding.md
globalThis.nearMap = (iframe, { keys = true } = {}) => {
  const calls = new Map();
  const handlers = {};
  const map = {};
  let begin;
  let begun = false;
  let last = 0;
  map.ready = new Promise((resolve) => (begin = resolve));

  const post = (method, value, listener) =>
    iframe.contentWindow?.postMessage({ context: 'near-map', version: 1, method, value, listener }, '*');

  for (const method of ['goTo', 'step', 'select', 'play', 'pause', 'set', 'getState', 'export'])
    map[method] = (value) =>
      new Promise((resolve, reject) => {
        const mark = ++last;
        const send = () => post(method, value, mark);
        calls.set(mark, { resolve, reject, send });
        if (begun) send();
      });

  map.on = (event, handler) => {
    if (!handlers[event] && begun) post('addEventListener', event);
    handlers[event] ??= new Set();
    handlers[event].add(handler);
    return () => handlers[event].delete(handler);
  };

  addEventListener('message', ({ source, data }) => {
    if (source !== iframe.contentWindow || data?.context !== 'near-map') return;
    const { event, value, listener } = data;
    const call = calls.get(listener);
    calls.delete(listener);
    if (event === 'ready' || (listener === 'ping' && event === 'getState' && !begun)) {
      // A deck may load the frame anew: all is said again.
      begun = true;
      for (const name in handlers) post('addEventListener', name);
      for (const { send } of calls.values()) send();
      begin(value.state ?? value);
    }
    if (!call) for (const handler of handlers[event] ?? []) handler(value);
    else if (event === 'error') call.reject(new Error(value.message));
    else call.resolve(value);
  });

  // Keys that the map did not use go on.
  const press = (key) => iframe.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true }));
  if (keys) map.on('key', press);
  // It may be ready already.
  post('getState', 0, 'ping');
  return map;
};
