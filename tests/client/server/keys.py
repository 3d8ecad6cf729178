"""The proxy's check of keys: one opens everything, any other is an authentication error."""

from litellm.proxy._types import ProxyException, UserAPIKeyAuth


async def check(request, api_key):
    if api_key == "sk-oasmith-loopback-5f0c":
        return UserAPIKeyAuth(api_key=api_key)
    raise ProxyException(message="this key opens nothing", type="auth_error", param=None, code=401)
