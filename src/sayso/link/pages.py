"""Which page an address leads to, and whose it is: the same for every way in which the address may be written.

Reports cite one post by its mobile page, its preview, an archived copy or with what a share button adds. All of these
are one page. Query parameters that only tell who shared it are dropped, after the lists of browsers that strip them
(Firefox's query stripping, Brave's, ClearURLs).
"""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.words.registry import PLATFORMS

LONGEST = 2_000
"""Code points of an address that are read: what is longer holds something else."""
_TRACKING = re.compile(
    r"(?:utm_\w+|mtm_\w+|pk_\w+|fbclid|gclid|dclid|yclid|msclkid|igshid|igsh|mc_[ce]id|mibextid|ref|ref_src|ref_url|"
    r"feature|cmpid|smid|share|s|t|si|single|embed|amp|output|lang|rcode|__tn__|__cft__.*)"
)
_ARCHIVED = re.compile(
    r"(?:https?://)?(?:web\.archive\.org/(?:web|save)/(?:[\w*]+/)?|archive\.(?:org|ph|today|is|md|li|vn|fo)/(?:o/\w+|\d+)/)(?=\w+(?:://|\.))",
    re.IGNORECASE,
)
_NO_ACCOUNTS = frozenset(
    {"watch", "shorts", "live", "embed", "playlist", "story.php", "permalink.php", "photo.php", "photo", "video.php"}
    | {"videos", "groups", "events", "p", "reel", "reels", "tv", "i", "hashtag", "share", "sharer", "joinchat", "c"}
)
"""What stands on a platform where else an account does."""
_PREFIX = re.compile(r"(?:www\d?|m|mobile|mbasic|amp|old|web|touch)\.(?=[^/]*\.)")
_SHORT_VIDEOS = "youtu.be"
_SHARED_SITES = frozenset({*PLATFORMS.values(), _SHORT_VIDEOS})
_STATUS = re.compile(r"twitter\.com/[^/]+/status(?:es)?/(\d+)")
_VIDEO = re.compile(r"(?:youtu\.be/|youtube\.com/(?:shorts/|live/|embed/))([\w-]+)")


@lru_cache(maxsize=10_000)
def page_of(url: str) -> str:
    """The page of an address, in one form: host, path and what of the query tells pages apart.

    Empty where the address leads to a whole site or all of an account, or is none.
    """
    host, path, query = _parts(url)
    is_account = host in _SHARED_SITES and host != _SHORT_VIDEOS and "/" not in path
    if not host or not (query or (path and not is_account)):
        return ""
    page = f"{host}/{path}" if path else host
    if status := _STATUS.match(page):
        return f"twitter.com/status/{status[1]}"
    if video := _VIDEO.match(page):
        return f"youtube.com/watch?v={video[1]}"
    return f"{page}?{query}" if query else page


@lru_cache(maxsize=10_000)
def site_of(url: str) -> str:
    """Whose page an address leads to: an account on a platform, or else the host; empty where it does not tell that."""
    host, path, _ = _parts(url)
    if host not in _SHARED_SITES:
        return host
    account = path.partition("/")[0].lower().lstrip("@")
    return f"{host}/{account}" if account and account not in _NO_ACCOUNTS and host != _SHORT_VIDEOS else ""


def _parts(url: str) -> tuple[str, str, str]:
    """Host, path and query of an address, each in one form."""
    rest = url.strip()[:LONGEST]
    while archived := _ARCHIVED.match(rest):
        rest = rest[archived.end() :]
    scheme, found, behind = rest.partition("://")
    if (found and scheme.lower() not in {"http", "https"}) or rest[:7].lower() == "mailto:":
        return "", "", ""
    rest = (behind if found else rest).partition("#")[0]
    place, _, query = rest.partition("?")
    host, _, path = place.partition("/")
    host = _PREFIX.sub("", host.lower().rpartition("@")[2].partition(":")[0].rstrip("."))
    if "." not in host or " " in host:
        return "", "", ""
    host = PLATFORMS.get(host, host)
    path = re.sub(r"/{2,}", "/", path).strip("/")
    if host in _SHARED_SITES:
        path = path.removeprefix("s/") if host == "t.me" else path
        path = path.lower() if host in {"t.me", "twitter.com", "facebook.com"} else path
    return host, path, _query(query)


def _query(query: str) -> str:
    """The parameters that tell pages apart, sorted."""
    held = (each for each in query.replace("&amp;", "&").split("&") if each)
    return "&".join(sorted(each for each in held if not _TRACKING.fullmatch(each.partition("=")[0].lower())))
